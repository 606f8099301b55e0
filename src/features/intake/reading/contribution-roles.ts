import type { Heads } from './contribution-columns.ts'
import { summingRow } from './contribution-sums.ts'
import { isPartyName } from './parties.ts'
import { part, type Span } from './span.ts'
import { costSide, incomeSide } from './table-groups.ts'
import { partyHead, themeHead } from './table-heads.ts'
import type { TableLines } from './table-lines.ts'
import type { Row } from './table-rows.ts'
import { comparable, governanceWord, isGrandTotal, totalWord } from './vocabulary.ts'

export type LabelRole = 'party' | 'theme' | 'other'

/** The names of parties and themes that the text gives outside its tables. */
export type KnownNames = { readonly themes: readonly string[]; readonly parties: readonly string[] }

/** Whose row it is and what it is for, as far as the row, its group and the heads say so. */
export type RowNames = {
  readonly party: Span | null
  readonly theme: Span | null
  readonly isTotal: boolean
  /** a part of the row above it: "waarvan" */
  readonly within: boolean
}

/** Whether the rows of a table are parties or themes: its head says so, or else the names do. */
export function roleOf(lines: TableLines, heads: Heads, known: KnownNames): LabelRole {
  if (isByYear(lines.rows)) return 'other'
  const byNames = votesOf(lines.rows, known)
  const isGrouped = lines.rows.some(({ group }) => group !== null && !isSide(group.text))
  if (isGrouped && byNames !== 'other') return byNames
  const head = heads.labels[0] ?? ''
  if (themeHead.test(head)) return 'theme'
  if (partyHead.test(head)) return 'party'
  if (byNames !== 'other') return byNames
  if (perParty.test(heads.caption) || heads.columns.some(({ head }) => keyOfDivision.test(head))) return 'party'
  return /\bper (?:thema|onderdeel|programmalijn|spoor|opgave|pijler|lijn)\b|\buitgesplitst\b/i.test(heads.caption)
    ? 'theme'
    : 'other'
}

/** Rows that are years and their total name neither parties nor themes. */
function isByYear(rows: readonly Row[]): boolean {
  const names = rows.map(({ labels }) => labels[0]!.text).filter((label) => !totalWord.test(label))
  return names.length > 0 && names.every((label) => yearRow.test(label))
}

/** A caption that announces a row or column for each party. */
export const perParty =
  /\b(?:per|naar) (?:partij|deelnemer|organisatie|overheid|gemeente|provincie|partner)\b|\bbijdragen? (?:van|door) (?:de |alle |deelnemende )*(?:partijen|deelnemers|partners|gemeenten|provincies|waterschappen)\b/i
/** Only parties have inhabitants and a share. */
const keyOfDivision = /\binwoner|^aandeel\b|\bverdeelsleutel\b/i

function votesOf(rows: readonly Row[], known: KnownNames): LabelRole {
  const labels = rows.map((row) => row.labels[0]!.text).filter((label) => !totalWord.test(label) && !within.test(label))
  const isTheme = (label: string) => isOneOf(known.themes, label) || governanceWord.test(label)
  const asThemes = labels.filter(isTheme).length
  const asParties = labels.filter((label) => isPartyName(label) || isOneOf(known.parties, label)).length
  if (asThemes > asParties) return 'theme'
  return asParties * 2 >= labels.length && labels.length > 0 ? 'party' : 'other'
}

/** Whether a label is one of these names. */
export function isOneOf(names: readonly string[], label: string): boolean {
  const words = comparable(label)
  return words !== '' && names.some((name) => comparable(name) === words)
}

const within = /^(?:waarvan|w\.v\.)\s+(?:voor |van |door )?(?:de |het )?/i
/** A row of one year: "2027", "Jaar 2028". */
export const yearRow = /^(?:jaar(?:schijf)? |begroting )?(?:19|20)\d{2}$/i
const inTurn = /^(?:structureel|incidenteel|eenmalig|jaarlijks)\b/i
/** What pays for a part of the costs and is no party. */
const cover =
  /\b(?:onttrekking|\p{L}*reserves?|voorziening|algemene middelen|bestaande middelen|leges|heffing(?:en)?|stelpost|indexering|onvoorzien|nog te \p{L}+|dekking)\b/iu

/** The names of every row of a table. */
export function rowNames(lines: TableLines, heads: Heads, role: LabelRole, known: KnownNames): Map<Row, RowNames> {
  const names = new Map<Row, RowNames>()
  const ofTable = {
    heads,
    known,
    labels: new Set(lines.rows.map(({ labels }) => comparable(labels[0]!.text))),
    sum: summingRow(lines.rows, (row) => totalIn(row) === null && !within.test(row.labels[0]!.text)),
    groupsAreKinds: lines.rows.some(({ group }) => group !== null && isKindOfParty(group.text, known)),
  }
  for (const rows of blocksOf(lines.rows)) {
    const context = { ...ofTable, role: roleOfBlock(rows, rows.length === lines.rows.length, role, known) }
    let above: Row | undefined
    for (const row of rows) {
      names.set(row, withoutEmpty(namesOf(row, above, context)))
      if (!within.test(row.labels[0]!.text)) above = row
    }
  }
  return names
}

/** A label can be nothing but a mark, such as a dash: then the row names nobody. */
function withoutEmpty({ party, theme, ...others }: RowNames): RowNames {
  return { ...others, party: party?.text === '' ? null : party, theme: theme?.text === '' ? null : theme }
}

/** Rows that are of one kind: those of one group, or up to a total below the rows that it adds up, and the parts of it. */
function blocksOf(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = []
  let closed = false
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1]
    const label = row.labels.at(-1)!.text
    const isPart = within.test(row.labels[0]!.text) || totalIn(row) !== null
    if (above === undefined || (row.group?.text !== above.group?.text && row.group !== null) || (closed && !isPart)) {
      blocks.push([row])
      closed = false
    } else blocks.at(-1)!.push(row)
    if (index > 0 && totalIn(row) !== null && !/^sub/i.test(label)) closed = true
  }
  return blocks
}

function roleOfBlock(rows: readonly Row[], isWhole: boolean, role: LabelRole, known: KnownNames): LabelRole {
  const group = rows.find((row) => row.group !== null)?.group?.text ?? ''
  if (isWhole || (group !== '' && !isSide(group))) return role
  const byNames = votesOf(rows, known)
  if (byNames !== 'other') return byNames
  if (costSide.test(group)) return 'theme'
  return incomeSide.test(group) ? 'party' : role
}

function isSide(text: string): boolean {
  return costSide.test(text) || incomeSide.test(text)
}

type Context = {
  readonly heads: Heads
  readonly role: LabelRole
  readonly known: KnownNames
  /** the names of all rows, to compare with */
  readonly labels: ReadonlySet<string>
  /** the row that adds up the others without saying so */
  readonly sum: Row | null
  /** whether the lines between the rows name kinds of parties */
  readonly groupsAreKinds: boolean
}

function namesOf(row: Row, above: Row | undefined, context: Context): RowNames {
  const label = row.labels[0]!
  const prefix = within.exec(label.text)?.[0].length ?? 0
  const total = totalIn(row)
  if (total !== null) return { ...namesOfTotal(row, total, context), isTotal: true, within: false }
  if (prefix > 0 && inTurn.test(label.text.slice(prefix)))
    return { party: null, theme: null, isTotal: isTotalRow(above), within: true }
  if (row === context.sum && isNameOfSum(label.text, context)) {
    const ofParty = context.role === 'theme' && isPartyName(label.text)
    return { party: ofParty ? label : null, theme: null, isTotal: true, within: false }
  }
  if (yearRow.test(label.text)) return { party: null, theme: null, isTotal: false, within: false }
  const names = namesInLabels(row, part(label, prefix), context)
  return { ...names, isTotal: prefix > 0 && isTotalRow(above), within: prefix > 0 }
}

const together = /^(?:alle|allen|allemaal|bij elkaar|gezamenlijke?|opgeteld|hele|gehele|volledige|totale)(?![\p{L}])/iu

/** "Alle kosten" below the costs; or below parts that are themes the name of the party whose contribution they are. */
function isNameOfSum(label: string, { role, known, labels }: Context): boolean {
  if (together.test(label)) return true
  if (role !== 'theme') return false
  const isTheme = isOneOf(known.themes, label)
  return isPartyName(label) || (!isTheme && known.themes.some((name) => labels.has(comparable(name))))
}

function isTotalRow(row: Row | undefined): boolean {
  return row !== undefined && totalIn(row) !== null
}

/** The label that says that the row is a total. */
function totalIn({ labels }: Row): Span | null {
  return (
    labels.find(({ text }) => totalWord.test(text)) ?? (labels.every(({ text }) => text === '') ? labels[0]! : null)
  )
}

type Pair = { readonly party: Span | null; readonly theme: Span | null }

/** "Subtotaal Fietsroutes" is the total of that one theme; "Totaal baten" is of nothing that has a name. */
function namesOfTotal(row: Row, label: Span, context: Context): Pair {
  const { known, labels } = context
  const beside = row.labels.find((one) => one !== label && one.text !== '') ?? null
  const said = part(label, /^\S*(?: van| voor)?(?: de| het)?\s*/i.exec(label.text)![0].length)
  const words = comparable(said.text)
  const { group } = row
  const ofGroup =
    group !== null &&
    !isSide(group.text) &&
    (words === comparable(group.text) || (words === '' && !isGrandTotal(label.text)))
  if (ofGroup) return groupAs(group, context)
  if (beside !== null && !/^totaal$/i.test(label.text)) return { party: null, theme: beside }
  if (words === '') return { party: null, theme: null }
  if (isOneOf(known.themes, said.text)) return { party: null, theme: said }
  if (labels.has(words) && isPartyName(said.text)) return { party: said, theme: null }
  return { party: null, theme: null }
}

/** A group of rows of parties is a theme, unless the groups are kinds of parties; a group of rows of themes can be a party. */
function groupAs(group: Span, { role, known, groupsAreKinds }: Context): Pair {
  const isTheme = isOneOf(known.themes, group.text)
  if (role !== 'party') return { party: isPartyName(group.text) && !isTheme ? group : null, theme: null }
  return { party: null, theme: groupsAreKinds && !isTheme ? null : group }
}

function isKindOfParty(text: string, known: KnownNames): boolean {
  if (isOneOf(known.themes, text)) return false
  return isPartyName(text) || /\b(?:partners?|partijen|organisaties|deelnemers|instellingen|overige?n?)\b/i.test(text)
}

const leader =
  /^(?:bestuurlijk |ambtelijk |inhoudelijk )?(?:kar)?(?:trekker|trekkers|penvoerder|eigenaar|opdrachtgever|opdrachtnemer)$/i
/** "Inzet van de trekker": who leads brings the amounts in, where a table otherwise only says who that is. */
const byLeader =
  /\b(?:inzet|bijdragen?|capaciteit|formatie|fte|uren|middelen|inbreng|inleg) (?:per jaar )?(?:(?:van|door) )?(?:de |elke |iedere |alle )?(?:kar)?(?:trekkers?|trekkende|penvoerders?|eigenaren|eigenaar|opdrachtgevers?|opdrachtnemers?)\b/i

function namesInLabels(row: Row, first: Span, context: Context): Pair {
  const { heads, role } = context
  const second = row.labels[1]
  const words = `${heads.caption} ${heads.columns.map(({ head }) => head).join(' ')}`
  const isParty = (head: string) => partyHead.test(head) || (leader.test(head) && byLeader.test(words))
  const roles = heads.labels.map((head) => (isParty(head) ? 'party' : themeHead.test(head) ? 'theme' : null))
  if (second !== undefined && roles[0] === 'party') return { party: first, theme: roles[1] === 'theme' ? second : null }
  if (second !== undefined && roles[0] === 'theme') return { party: roles[1] === 'party' ? second : null, theme: first }
  const { group } = row
  const ofGroup =
    group === null || isSide(group.text) || inTurn.test(group.text)
      ? { party: null, theme: null }
      : groupAs(group, context)
  if (role !== 'party' || costSide.test(first.text)) return { party: ofGroup.party, theme: first }
  const isNobody = cover.test(first.text) && !isPartyName(first.text)
  return { party: isNobody ? null : first, theme: ofGroup.theme }
}
