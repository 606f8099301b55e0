import type { Block, Flow } from './flow.ts'
import { isPartyName, type ListedName } from './parties.ts'
import type { Sentence } from './sentences.ts'
import { part, type Span } from './span.ts'
import { withoutArticle } from './vocabulary.ts'
import { itemAfter, triggeredBy } from './why-messages.ts'

const lead =
  /^(?:de )?(?:\p{L}+ )?(?:partijen|ondergetekenden|deelnemers|ondertekenaars)(?: (?:bij|in|aan|van) (?:dit|deze|het|de) \p{L}+)?(?: zijn)?\s*[:,]?$|\b(?:partijen|ondergetekenden|deelnemers) (?:zijn|bij (?:dit|deze|het|de) \p{L}+ zijn)\s*:$/iu
const tail =
  /\s*(?:,|;|\.$|\(|\b(?:te dezen|hierbij|rechtsgeldig|vertegenwoordigd|gevestigd|hierna|verder te noemen|namens deze)\b)/i

const considers = /\b(?:overwegende|in overweging nemende|nemen in overweging|constaterende)\b/i
const alsoFor =
  /\b(?:mede namens|tevens namens|mede handelend namens)\s(?:de |het )?((?:[Mm]inisterie|[Mm]inister|[Ss]taatssecretaris|[Gg]emeente|[Pp]rovincie|[Ww]aterschap)(?:\s(?:van|voor)(?:\sde|\shet)?)?\s\p{Lu}[\p{L}-]*(?:(?:,\s|\s)(?:(?:en|van|de)\s)?\p{Lu}[\p{L}-]*)*)/gu

/** The parties that the text of an agreement lists at its head: "De ondergetekenden: 1. de gemeente …, vertegenwoordigd door …". */
export function listedParties(flow: Flow, sentences: readonly Sentence[]): ListedName[] {
  const listed = partiesInList(flow)
  return listed.length > 0 ? listed : partiesInSentence(sentences)
}

/** "Het akkoord is ondertekend door de gemeenten A en B, de provincie C en netbeheerder D.", "A, B en C hebben onderhandeld over …". */
const signedBy =
  /\b(?:ondertekend|getekend|gesloten|aangegaan|overeengekomen)\s(?:door|tussen)\s(?!\p{L}+[.])((?:de\s|het\s)?[^.:;(]{10,400}?)(?:\s(?:die|om|waarin|voor)\s|[.;:(]|$)/u
const negotiated =
  /^((?:De|Het|\p{Lu})[^.:;(]{10,400}?)\s(?:hebben|sluiten|maken)\s(?=[^.]{0,60}\b(?:onderhandeld|afspraken|overeenkomst|akkoord|convenant|pact|deal)\b)/u
const sentenceOfParties =
  /\b(?:[Pp]artijen|[Dd]eelnemers|[Oo]ndertekenaars)\s(?:(?:bij|in|aan|van)\s(?:dit|deze|het|de)\s\p{L}+\s)?zijn:?\s(?!\p{L}+[.])((?:de\s|het\s)?[^.:]{10,500}?)(?:\.(?=\s|$)|$)/u

/** "Partijen bij de overeenkomst zijn de gemeente A, de gemeente B en Waterbedrijf C.", or who signed it. */
function partiesInSentence(sentences: readonly Sentence[]): ListedName[] {
  for (const form of [sentenceOfParties, signedBy, negotiated]) {
    for (const { span, block } of sentences) {
      const match = form.exec(span.text)
      if (match === null) continue
      const from = match.index + match[0].indexOf(match[1]!)
      const names = namesApart(part(span, from, from + match[1]!.length)).map(nameOf)
      const why = triggeredBy(/\p{L}+/u.exec(match[0])![0], block)
      const known = names.filter(({ text }) => isPartyName(text)).length
      if (names.length > 2 && known > 0 && names.every(isNamed))
        return names
          .flatMap(membersOf)
          .filter(isProper)
          .map((name) => ({ name, why }))
    }
  }
  return []
}

/** A name, or a group that is named or counted: no half sentence. */
function isNamed({ text }: Span): boolean {
  return /^(?:\p{Lu}|(?:\p{L}+\s){1,3}\p{Lu}|(?:\p{L}+\s)?(?:gemeenten|provincies|waterschappen)$)/u.test(text)
}

/** "drie gemeenten" names nobody. */
function isProper({ text }: Span): boolean {
  return (
    text.length > 2 &&
    text.length < 90 &&
    /\p{Lu}/u.test(text) &&
    !/^(?:\d|(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|alle|andere)\s)/.test(text)
  )
}

function namesApart(span: Span): Span[] {
  const names: Span[] = []
  let from = 0
  for (const match of span.text.matchAll(/,\s+(?:en\s+)?|\s+en\s+(?=(?:de|het)\s|\p{Lu}|\p{Ll}{5,}\s\p{Lu})/gu)) {
    names.push(part(span, from, match.index))
    from = match.index + match[0].length
  }
  return [...names, part(span, from)].filter(({ text }) => text !== '')
}

/** "gemeenten A, B en C" are three parties. */
function membersOf(name: Span): Span[] {
  const group = /^(?:gemeenten|provincies|waterschappen)\s(?=\p{Lu})/u.exec(name.text)
  return group === null ? [name] : namesApart(part(name, group[0].length))
}

function partiesInList(flow: Flow): ListedName[] {
  const start = flow.blocks.findIndex(({ span }) => lead.test(span.text))
  if (start < 0) return []
  const items: Block[] = []
  for (const block of flow.blocks.slice(start + 1)) {
    const goesOn = items.length === 0 || isSameStyle(items[0]!.marker, block.marker)
    const { text } = block.span
    const closes = /;$/.test(items.at(-1)?.span.text ?? '')
    const isLine =
      block.kind === 'paragraph' &&
      !/:$/.test(text) &&
      (/;$/.test(text) ? text.length < 240 : text.length < 80 && (closes || !/\.$/.test(text)))
    if ((block.kind === 'item' && goesOn) || (isLine && goesOn)) items.push(block)
    else if (items.length > 0) break
    if (considers.test(block.span.text)) break
  }
  const names = items.map(({ span }) => nameOf(span)).flatMap(membersOf)
  const others = items.flatMap(({ span }) => represented(span))
  const isList =
    items.length > 1 && items.filter(({ span }) => isPartyName(nameOf(span).text)).length * 2 >= items.length
  const why = itemAfter(flow.blocks[start]!.span.text)
  return isList
    ? [...names, ...others].filter(({ text }) => text.length > 2 && text.length < 90).map((name) => ({ name, why }))
    : []
}

/** "1" and "2" are of one list, "c" and "1" are not. */
function isSameStyle(one: string | null, other: string | null): boolean {
  const styleOf = (marker: string | null) => marker?.replace(/\d+/, '1').replace(/^[a-z]$/, 'a')
  return styleOf(one) === styleOf(other)
}

/** The parties for whom another one signs: "mede namens het ministerie van Financiën". */
function represented(span: Span): Span[] {
  return [...span.text.matchAll(alsoFor)].map((match) =>
    part(span, match.index + match[0].length - match[1]!.length, match.index + match[0].length),
  )
}

function nameOf(span: Span): Span {
  const bare = withoutArticle(span.text)
  const form =
    /^(?:(?:naamloze|besloten) vennootschap|(?:publiekrechtelijke )?rechtspersoon)\s(?=\p{Lu})/u.exec(bare)?.[0]
      .length ?? 0
  const start = span.text.length - bare.length + form
  const isGroup = /^(?:gemeenten|provincies|waterschappen)\s/i.test(span.text.slice(start))
  const end = (isGroup ? /[;.]$/ : tail).exec(span.text.slice(start))?.index ?? span.text.length - start
  return part(span, start, start + end)
}
