import type { Sentence } from './sentences.ts'
import { part, type Span } from './span.ts'

/** A name in the text; `core` is the name without the noun of an agreement. */
export type Name = { readonly span: Span; readonly core: string; readonly weight: number }

export const nameWord = String.raw`(?:\p{Lu}[\p{L}\d&'’/.-]*[\p{L}\d]|\p{Lu}|\d\.\d|(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)?\d{2})?)`
export const link = String.raw`(?:(?:van|voor|in|op|aan|bij|tussen|over|naar|rond|tot)(?: de| het| der)?|(?:uit|met|langs|zonder|onder|binnen|rondom|om|per)(?: de| het)?(?! (?:Rijk|Provincie|Gemeente|Gemeenten|Waterschap|Ministerie|Stichting|Vereniging)(?![\p{L}]))|de|het|der|en)`
const word = String.raw`(?!(?:19|20)\d{2}(?!\d))${nameWord}`
const years = String.raw`(?:19|20)\d{2}(?:(?:\s?[-–]\s?|\st\/m\s|\stot en met\s)(?:19|20)?\d{2})?(?![\p{L}\d])`
/** A name ends where its years end. */
export const properName = String.raw`(?:${word}(?:(?:\s${link})?\s${word})*(?:\s${years})?|${years})`

/** The distinctive word with the names around it: another name for the same, also without the head noun. */
export function variantsOf(sentences: readonly Sentence[], key: string | null): Name[] {
  if (key === null) return []
  const word = `[${key[0]!.toUpperCase()}${key[0]}]${key.slice(1)}`
  const pattern = new RegExp(String.raw`(?<![\p{L}-])${word}\s${properName}(?:\s\(\p{Lu}+\))?`, 'gu')
  return sentences.flatMap(({ span }) =>
    [...span.text.matchAll(pattern)]
      .filter((match) => !partOfOtherName.test(span.text.slice(0, match.index)) && !namesBody.test(match[0]))
      .map((match) => ({ span: part(span, match.index, match.index + match[0].length), core: match[0], weight: 0 })),
  )
}

/**
 * The name alone, without head noun and years: "akkoord De Brug 2026" is also "De Brug". One word by itself is where the parties are:
 * "in Zuidland" does not mean the "Regiodeal Zuidland".
 */
export function barelyNamed(sentences: readonly Sentence[], main: Name): Name[] {
  const name = main.core.replace(/\s(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)?\d{2})?$/, '')
  if (!/^\p{Lu}/u.test(name) || name.length < 6 || name === main.span.text || namesBody.test(name)) return []
  if (!name.includes(' ') && !/[’'"”]$/.test(main.span.text)) return []
  return sentences.flatMap(({ span }) => {
    const at = span.text.indexOf(name)
    const alone =
      at >= 0 &&
      !partOfOtherName.test(span.text.slice(0, at)) &&
      !/^(?:[\p{L}\d-]|\s(?:19|20)\d{2})/u.test(span.text.slice(at + name.length))
    return alone ? [{ span: part(span, at, at + name.length), core: name, weight: 0 }] : []
  })
}

/** "het Woonakkoord" for "Regionaal Woonakkoord X": its noun with a capital, when that is no noun of many agreements. */
export function nounAlone(sentences: readonly Sentence[], main: Name): Name[] {
  const noun = main.span.text.split(' ').find((word) => ownNoun.test(word))
  if (noun === undefined || noun === main.span.text) return []
  const pattern = new RegExp(
    String.raw`\b(?:[Hh]et|[Dd]e|[Dd]it|[Dd]eze|[Oo]ns)\s(${noun})(?![\p{L}\d-]|\s[\p{Lu}\d‘'"])`,
    'u',
  )
  return sentences.flatMap(({ span }) => {
    const match = pattern.exec(span.text)
    if (match === null) return []
    const start = match.index + match[0].length - noun.length
    return [{ span: part(span, start, start + noun.length), core: noun, weight: 0 }]
  })
}

const ownNoun =
  /^(?!(?:Samenwerkings|Dienstverlenings|Financierings|Bekostigings|Subsidie|Kader|Bestuurs|Uitvoerings|Raam|Intentie|Concept|Regio))\p{Lu}\p{Ll}{2,}(?:overeenkomst|akkoord|convenant|deal|pact)$/u

/** Whether a name of which the first word is that of the agreement has its second as well, where the agreement's is of more words. */
export function goesOnAs(name: string, core: string): boolean {
  const [words, own] = [name, core].map((text) => text.split(' ').filter((one) => /^\p{Lu}/u.test(one)))
  const next = own!.indexOf(words![0]!) + 1
  if (next === 0 || words![1] === undefined || own!.includes(words![1])) return true
  // the whole name is that word: what has another behind it is called after it, such as a union of farmers
  return own![next] === undefined && own!.length > 1
}

/** What an agreement can be about and is no name of it: a body, a place where people go. */
const namesBody =
  /(?:^|\s)(?:\p{L}*(?:[Bb]oard|[Bb]ureau|[Ll]oket|[Pp]latform|[Rr]aad|[Cc]entrum|[Cc]oöperatie|[Dd]ienst|(?<=\p{L})regio))(?=\s|$)/u

/** Right before the word: then it belongs to the name of something else, such as a plan or a body. */
export const partOfOtherName =
  /(?:\p{Lu}\p{L}*|[Pp]lan van [Aa]anpak|\p{L}*(?:[Pp]rogramma|[Gg]overnance|[Nn]ota|[Ss]trategie|[Nn]otitie|[Vv]isie|groep|[Oo]verleg|[Bb]ureau|[Tt]eam|[Pp]latform|[Nn]etwerk|[Ff]onds|[Ll]oket|[Cc]ongres|[Rr]egio|[Gg]ebied|[Pp]roject|[Rr]eserve|[Cc]ommissie|[Rr]aad|[Tt]afel|[Cc]oördinator|[Dd]irecteur|[Mm]anager|[Mm]onitor|[Cc]ampagne|[Ss]ecretariaat))\s$/u
