import type { Block, Flow } from './flow.ts'
import { isPartyName, type ListedName } from './parties.ts'
import type { Sentence } from './sentences.ts'
import { type Line, part, type Span } from './span.ts'
import { noun } from './theme-words.ts'
import { totalWord, withoutArticle } from './vocabulary.ts'
import { itemAfter, triggeredBy } from './why-messages.ts'

const partyNoun =
  '(?:(?:contract|convenant|verdrags)?partijen|ondergetekenden|(?:mede)?ondertekenaars|deelnemers|(?:samenwerkings)?partners|(?:deelnemende|samenwerkende) \\p{L}+)'
/** A line that is nothing but the head of a list of parties, or asks who they are. */
const headOfList = new RegExp(
  `^(?:\\d{1,2}[.)]? )?(?:de )?(?:\\p{L}+ )?${partyNoun}(?: (?:bij|in|aan|van) (?:dit|deze|het|de) \\p{L}+)?(?: zijn)?\\s*[:,]?$|^Wie\\s(?:zijn|doet|doen|neemt|nemen|werkt|werken|tekent|tekenen|ondertekent|ondertekenen)\\b[^.:]{0,40}\\?$`,
  'iu',
)
/** A sentence that leads in who takes part: "Het akkoord kent zes deelnemers:", "Aan de afspraken doen mee:". */
const leadsParties = new RegExp(
  `\\b(?:${partyNoun}|(?:mede)?(?:onder)?tekenen|(?:onder)?getekend|ondertekend|gesloten|(?:doen|werken) (?:hierin |hieraan |samen )?mee|nemen deel|aangesloten|toegetreden|volgende (?:organisaties|overheden|instellingen|instanties|gemeenten))(?![\\p{L}])[^.!?:]*:$`,
  'iu',
)
const tail =
  /\s*(?:,|;|:\s|\s[–-]\s|\.$|\((?!\p{Lu}[\p{L}&]{1,9}\)\s\p{Lu})|\b(?:te dezen|hierbij|rechtsgeldig|vertegenwoordigd|gevestigd|hierna|verder te noemen|namens deze)\b)/iu

const considers = /\b(?:overwegende|in overweging nemende|nemen in overweging|constaterende)\b/i
const alsoFor =
  /\b(?:mede namens|tevens namens|mede handelend namens)\s(?:de |het )?((?:[Mm]inisterie|[Mm]inister|[Ss]taatssecretaris|[Gg]emeente|[Pp]rovincie|[Ww]aterschap)(?:\s(?:van|voor)(?:\sde|\shet)?)?\s\p{Lu}[\p{L}-]*(?:(?:,\s|\s)(?:(?:en|van|de)\s)?\p{Lu}[\p{L}-]*)*)/gu

/** The parties that the text of an agreement lists at its head: "De ondergetekenden: 1. de gemeente …, vertegenwoordigd door …". */
export function listedParties(flow: Flow, sentences: readonly Sentence[]): ListedName[] {
  const listed = partiesInList(flow)
  if (listed.length > 0) return listed
  const inSentence = partiesInSentence(sentences)
  return inSentence.length > 0 ? inSentence : partiesInCells(flow)
}

/** "Het akkoord is ondertekend door de gemeenten A en B, de provincie C en netbeheerder D.", "A, B en C hebben onderhandeld over …". */
const signedBy =
  /\b(?:(?:ondertekend|getekend|gesloten|aangegaan|overeengekomen)\s(?:door|tussen)|(?:afspraken?|overeenkomst|samenwerking|akkoord|convenant|pact)\stussen)\s(?!\p{L}+[.])((?:de\s|het\s)?[^.:;(]{10,400}?)(?:\s(?:die|om|waarin|voor)\s|[.;:(]|$)/u
const negotiated =
  /^((?:De|Het|\p{Lu})[^.:;(]{10,400}?)\s(?:(?:hebben|sluiten|maken)\s(?=[^.]{0,60}\b(?:onderhandeld|afspraken|overeenkomst|akkoord|convenant|pact|deal)\b)|zijn\spartij\b|nemen\sdeel\b|doen\smee\b|(?:onder)?tekenen\s(?:het|de)\b)/u
const sentenceOfParties =
  /\b(?:(?:[Pp]artijen|[Dd]eelnemers|[Oo]ndertekenaars)\s(?:(?:bij|in|aan|van)\s(?:dit|deze|het|de)\s\p{L}+\s)?zijn:?|(?:nemen|doen)\s[^.:]{0,30}?(?:deel|mee):)\s(?!\p{L}+[.])((?:de\s|het\s)?[^.:]{10,500}?)(?:\.(?=\s|$)|$)/u

const together = /\bwerken\s((?:de\s|het\s)?[^.:;(]{10,400}?)\ssamen(?![\p{L}])/u

/** "Partijen bij de overeenkomst zijn de gemeente A, de gemeente B en Waterbedrijf C.", or who signed it. */
function partiesInSentence(sentences: readonly Sentence[]): ListedName[] {
  for (const form of [sentenceOfParties, signedBy, negotiated, together]) {
    for (const { span, block } of sentences) {
      const match = form.exec(span.text)
      if (match === null) continue
      const from = match.index + match[0].indexOf(match[1]!)
      const names = namesApart(part(span, from, from + match[1]!.length))
        .filter(isNoApposition)
        .map(nameOf)
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

/** "Boeren Vooruit, de vereniging van boeren in het gebied": says what the party before it is. */
function isNoApposition({ text }: Span, index: number): boolean {
  return index === 0 || !/^(?:de|het|een)\s(?:\p{Ll}+\s){2,}\p{Ll}+$/u.test(text)
}

const columnOfParties = /^(?:partij(?:en)?|partners?|deelnem(?:ers?|ende partijen)|ondertekenaars?)\t/i

/** The first column of a table of who takes part, and as what. */
function partiesInCells({ blocks }: Flow): ListedName[] {
  const head = blocks.findIndex(({ kind, span }) => kind === 'cells' && columnOfParties.test(span.text))
  const rows = head < 0 ? [] : blocks.slice(head + 1)
  const end = rows.findIndex(({ kind }) => kind !== 'cells')
  const names = rows
    .slice(0, end < 0 ? rows.length : end)
    .map(({ span }) => nameOf(part(span, 0, span.text.indexOf('\t'))))
    .filter((name) => isProper(name) && !totalWord.test(name.text))
  const areParties = names.length > 1 && names.filter(({ text }) => isPartyName(text)).length * 2 >= names.length
  return areParties ? names.map((name) => ({ name, why: itemAfter(blocks[head]!.span.text.split('\t')[0]!) })) : []
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

const ministry =
  /^(?:ministerie|minister|staatssecretaris)\s(?:van|voor)\s(?:(?!\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+\s\p{Lu})\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?,\s)*\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?\sen\s\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?/iu

/** How long the name of a ministry with several subjects is; 0 for any other name, and where what follows is another party. */
function ministryLength(text: string): number {
  const name = ministry.exec(text)?.[0] ?? ''
  return isPartyName(name.replace(/^\p{L}+/u, '')) ? 0 : name.length
}

function namesApart(span: Span): Span[] {
  const names: Span[] = []
  let from = 0
  for (const match of span.text.matchAll(
    /,\s+(?:en\s+)?|\s+en\s+(?=(?:de|het|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d{1,2})\s|\p{Lu}|\p{Ll}{5,}\s\p{Lu})/gu,
  )) {
    // "ministerie van Water, Bodem en Kringloop" is one name
    if (match.index - from < ministryLength(withoutArticle(span.text.slice(from)))) continue
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

/** The first list of names that is led in as one of parties. */
function partiesInList({ blocks }: Flow): ListedName[] {
  for (const [at, block] of blocks.entries()) {
    if (!leadsIn(block)) continue
    const spans = [...restOf(block), ...listBelow(blocks.slice(at + 1))]
    const names = spans.map(nameOf)
    const known = names.filter(({ text }) => isPartyName(text)).length
    const areNamed = names.every((name) => isNamed(name) && name.text.length < 60)
    if (spans.length < 2 || known === 0 || (known * 2 < spans.length && !areNamed)) continue
    if (!headOfList.test(lastLine(block)) && !areNamed) continue
    const why = itemAfter(lastLine(block))
    return [...names.flatMap(membersOf), ...spans.flatMap(represented)]
      .filter(({ text }) => text.length > 2 && text.length < 90)
      .map((name) => ({ name, why }))
  }
  return []
}

/** "Het wordt gesloten door de gemeenten en kent drie sporen:": the last noun says what follows. */
const leadsThemes = new RegExp(`\\b${noun}[^.,;]{0,20}:$`, 'iu')

function leadsIn(block: Block): boolean {
  return (
    restOf(block).length > 0 ||
    headOfList.test(lastLine(block)) ||
    (leadsParties.test(block.span.text) && !leadsThemes.test(block.span.text))
  )
}

/** A head that the first names below it read as one paragraph with. */
function restOf({ kind, lines }: Block): readonly Line[] {
  return kind === 'paragraph' && headOfList.test(lines[0]!.text) ? lines.slice(1) : []
}

function lastLine({ lines }: Block): string {
  return lines.at(-1)!.text
}

/** The points or lines right below a lead, of one style: one a name. */
function listBelow(blocks: readonly Block[]): Span[] {
  const items: Block[] = []
  for (const [at, block] of blocks.entries()) {
    const above = items.at(-1)
    if (considers.test(block.span.text) || isHeadOfText(block, blocks[at + 1])) break
    if (isRestOf(above, block) && blocks[at - 1] === above) continue
    if (block.kind !== 'item' && !isLine(block, above)) break
    if (above !== undefined && !isSameStyle(items[0]!.marker, block.marker)) break
    items.push(block)
  }
  return items.flatMap(namesOf)
}

/** A few words above a sentence, which are no name of a party: the next part of the paper begins. */
function isHeadOfText({ kind, span: { text } }: Block, below: Block | undefined): boolean {
  const isSentence = below?.kind === 'paragraph' && below.span.text.split(' ').length > 5
  return kind === 'paragraph' && isSentence && /^\p{Lu}[\p{Ll}’' -]{3,40}$/u.test(text) && !isPartyName(text)
}

/** What a line or column cut off of an item: "Hogeschool Dal, vertegenwoordigd door P." with "Mertens, lid van het bestuur;" below it. */
function isRestOf(item: Block | undefined, { kind, span }: Block): boolean {
  const isOpen = item?.kind === 'item' && /,.*(?:[\p{L}\d]|\s\p{Lu}\.)$/u.test(item.span.text)
  return isOpen && kind === 'paragraph' && !/:$/.test(span.text)
}

/** A name on a line of its own, or one of a list whose points end in a semicolon. */
function isLine(block: Block, above: Block | undefined): boolean {
  const { text } = block.span
  if (block.kind !== 'paragraph' || /:$/.test(text)) return false
  if (/;$/.test(text)) return text.length < 240
  return namesOf(block).length > 1 || (text.length < 80 && (/;$/.test(above?.span.text ?? '') || !/\.$/.test(text)))
}

/** Lines without marks read as one paragraph: each of them is a name where all are. */
function namesOf({ kind, span, lines }: Block): readonly Span[] {
  const each = kind === 'paragraph' && lines.length > 1 && lines.every((line) => line.text.length < 60 && isNamed(line))
  return each && lines.filter(({ text }) => isPartyName(text)).length * 2 > lines.length ? lines : [span]
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
  const subjects = ministryLength(span.text.slice(start))
  const rest = span.text.slice(start + subjects)
  const end = subjects + ((isGroup ? /[;.]$/ : tail).exec(rest)?.index ?? rest.length)
  return part(span, start, start + end)
}
