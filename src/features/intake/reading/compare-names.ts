import { comparable } from './vocabulary.ts'

/** What an abbreviation stands for in this paper, by the abbreviation in lower case. */
export type Expansions = ReadonlyMap<string, string>

export function expansionsOf(
  abbreviations: readonly { readonly short: string; readonly expansion: string | null }[],
): Expansions {
  return new Map(
    abbreviations.flatMap(({ short, expansion }) => (expansion === null ? [] : [[short.toLowerCase(), expansion]])),
  )
}

const linking = new Set(
  'van voor in op aan bij tussen over naar rond tot met om en of te der den des inzake door per uit ten ter'.split(' '),
)

/** The words by which a name is told from others: in lower case, abbreviations written out, without years and linking words. */
export function wordsOfName(name: string, expansions: Expansions): string[] {
  const words = comparable(name)
    .split(' ')
    .flatMap((word) => comparable(expansions.get(word) ?? word).split(' '))
  return [...new Set(words.filter((word) => word !== '' && !linking.has(word) && !/^(?:19|20)\d{2}$/.test(word)))]
}

/** Whether the words of one name all stand in the other: then one is a shorter form of the other. */
export function isShorterForm(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  const words = new Set(long)
  return short.every((word) => words.has(word))
}

export function shareWord(one: readonly string[], other: readonly string[]): boolean {
  const words = new Set(one)
  return other.some((word) => words.has(word))
}

/** Whether two words are written nearly alike, as one that was mistaken for the other: "gezouten" and "gezuiverd". */
export function isLookAlike(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length)
  if (one === other || longest < 5 || longest > 40) return false
  const shortest = Math.min(one.length, other.length)
  const start = sharedStart(one, other)
  const end = sharedStart([...one].reverse().join(''), [...other].reverse().join(''))
  const alike = start > 1 && start + end >= shortest * 0.75
  return alike || editDistance(one, other) <= Math.max(1, Math.floor(longest * 0.3))
}

function sharedStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

/** How many letters must be added, left out, replaced or swapped with the next to make one word the other. */
export function editDistance(one: string, other: string): number {
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      let least = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + same)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, before[j - 2]! + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return row[other.length]!
}

const headNouns =
  /(overeenkomst|akkoord|convenant|deal|pact|manifest|verklaring|agenda|alliantie|verdrag|protocol|programma|strategie|plan|visie|nota)$/

/** What kind of thing a name says it is: "samenwerkingsovereenkomst" is an "overeenkomst". Null when it does not say. */
export function headNounOf(words: readonly string[]): string | null {
  return words.map((word) => headNouns.exec(word)?.[1]).find((noun) => noun !== undefined) ?? null
}

/** The words of a name without the one that says what kind of thing it is. */
export function withoutHeadNoun(words: readonly string[]): string[] {
  return words.filter((word) => !headNouns.test(word))
}
