import { cellUnder, type Grid, headIn } from './grids.ts'
import type { Sentence } from './sentences.ts'
import { part } from './span.ts'
import type { TableLines } from './table-lines.ts'
import { countWord, type ListedTheme, leadColumn } from './theme-words.ts'
import { governanceWord, isOfRunning, totalWord } from './vocabulary.ts'
import { columnOfAmounts, rowUnder } from './why-messages.ts'

const themeHead =
  /^(?:\d{1,2})?(?:thema(?:['’]s)?|programmalijn|spoor|werkspoor|pijler|opgave|lijn|actielijn|werklijn|werkveld|deelprogramma|deelproject|programmaonderdeel|onderdeel|uitvoeringslijn|ontwikkellijn|werkpakket|werkgroep|cluster|domein|speerpunt|bouwsteen|naam|onderwerp)$/i
/** Who answers for anything at all can have such a head, so the other column must be one of themes. */
const anyRole = /eigenaar|verantwoordelijk|opdrachtgever|voorzitter|leider|regie/i

/** What stands beside who leads it, and is no theme. */
const noName =
  /^(?:.*trekkers?|actie\p{L}*|maatregel\p{L}*|risico.*|stap|activiteit\p{L}*|mijlpaal|product|resultaat|taak|taken|wat|wanneer|datum|nr\.?|nummer|doel(?:en|stelling)?|fase|locatie|overleg|rol|functie|post|kosten\p{L}*|afspraak|toezegging|wie|partij(?:en)?|deelnemers?|gemeente|organisatie|jaar|)$/iu
/** A paper can call its themes by any word: "Keten", "Productgroep", "Route". */
const anyKind = new RegExp(`^(?!${noName.source.slice(1)})\\p{Lu}[\\p{L} -]{3,25}$`, 'iu')

/** The themes that a table of amounts names in its first column; `led` asks for a column that says who leads them as well. */
export function inAmounts(
  tables: readonly TableLines[],
  led: boolean,
  sentences: readonly Sentence[],
): ListedTheme[] | null {
  for (const { heads, rows } of tables) {
    const cells = heads.map((head) => head.text.split('\t').map((text) => text.trim()))
    const head = cells.find(([name = '', lead = '']) =>
      led
        ? leadColumn.test(lead) && isHead(name, sentences) && (themeHead.test(name) || !anyRole.test(lead))
        : themeHead.test(name) && isHead(name, sentences),
    )
    if (head === undefined) continue
    const themes = rows.flatMap(({ labels: [name, lead] }) => {
      if (
        name === undefined ||
        totalWord.test(name.text) ||
        governanceWord.test(name.text) ||
        isOfRunning.test(name.text) ||
        !/^\p{Lu}/u.test(name.text)
      )
        return []
      const who = led ? (lead ?? null) : null
      return [{ span: name, why: columnOfAmounts(head[0]!), below: null, lead: who }]
    })
    const costs = anyMatter.test(head[0]!) ? themes.filter(({ span }) => costKind.test(span.text)).length : 0
    if (themes.length > 1 && costs * 2 < themes.length) return themes
  }
  return null
}

/** What a table can list of any matter names themes where the text says that the work is divided so. */
function isHead(name: string, sentences: readonly Sentence[]): boolean {
  return !noName.test(name) && name !== 'Naam' && (!anyMatter.test(name) || isDivided(name, sentences))
}

const anyMatter = /^(?:programma)?onderdeel$|^onderwerp$|^project(?:naam)?$/i

function isDivided(name: string, sentences: readonly Sentence[]): boolean {
  // without its ending: "onderdeel" is in "vier onderdelen"
  const stem = name
    .toLowerCase()
    .replace(/[^\p{L} ]/gu, '')
    .slice(0, Math.max(4, name.length - 2))
  const divides = new RegExp(
    String.raw`\b(?:${countWord}|verdeeld|ingedeeld|opgedeeld|bestaat|volgens|langs|per)\s[^.;:]{0,30}${stem}`,
    'iu',
  )
  return sentences.some(({ span }) => divides.test(span.text))
}

/** What money is spent on in any organisation: a table of such rows divides a budget, and no work. */
const costKind =
  /^(?:personeel|personele|salaris|loon|inhuur|huisvesting|huur|materi[aë]|communicatie|kapitaal|afschrijving|rente|overhead|onderzoek|advies|advisering|ict|automatisering|software|licenties|opleiding|reis|accountant|evaluatie|monitoring|onderhoud|beheer|exploitatie|investering|btw|voorbereiding|uitvoeringskosten|plankosten|apparaat|subsidie|reserve|energie|grond|sloop|bouwkosten|inrichting)/i

const partyHead = /^(?:partij(?:en)?|partners?|deelnemers?|gemeenten?|organisaties?|bijdragers?|wie)$/i
const noThemeHead =
  /\d{4}|€|fte|euro|per jaar|bijdrage|inzet|sleutel|aandeel|aantal|inwoner|dekking|kosten|bedrag|jaar|%/i

/** The themes that a table has as columns, beside its parties, where the text says that the work is divided. */
export function inColumnHeads(tables: readonly TableLines[], sentences: readonly Sentence[]): ListedTheme[] | null {
  if (!sentences.some(({ span }) => divided.test(span.text))) return null
  for (const { heads } of tables) {
    for (const head of heads) {
      const cells = [...head.text.matchAll(/[^\t]+/g)].map((match) =>
        part(head, match.index, match.index + match[0].length),
      )
      if (!partyHead.test(cells[0]?.text ?? '')) continue
      const names = cells
        .slice(1)
        .filter(({ text }) => !totalWord.test(text) && !governanceWord.test(text) && !/^samen$/i.test(text))
      if (names.length > 1 && names.every(({ text }) => /^\p{Lu}/u.test(text) && !noThemeHead.test(text)))
        return names.map((span) => ({ span, why: columnOfAmounts(span.text), below: null, lead: null }))
    }
  }
  return null
}

const divided =
  /\b(?:thema['’]s|programmalijnen|deelprogramma['’]s|deelprojecten|onderdelen|(?:werk)?sporen|pijlers|opgaven|speerpunten|werkpakketten|actielijnen)\b/i

/** A table with a column of themes and one of who leads them. */
export function inTable(grids: readonly Grid[], sentences: readonly Sentence[]): ListedTheme[] | null {
  const isLed = (one: Grid, head: RegExp) => headIn(one, head) !== null && headIn(one, leadColumn) !== null
  const grid =
    grids.find(
      (one) =>
        isLed(one, themeHead) && (!anyMatter.test(one.heads[0]!.text) || isDivided(one.heads[0]!.text, sentences)),
    ) ??
    grids.find(
      (one) =>
        isLed(one, leadColumn) &&
        !anyRole.test(headIn(one, leadColumn)!) &&
        anyKind.test(one.heads[0]!.text) &&
        isHead(one.heads[0]!.text, sentences) &&
        one.rows.every((row) => !/\d|[.;]$/.test(row.cells[0]!.text)),
    )
  if (grid === undefined) return null
  const names = [/^naam$/i, themeHead, anyKind].find((head) => headIn(grid, head) !== null)!
  const themes = grid.rows.flatMap((row) => {
    const span = cellUnder(grid, row, names)
    const why = rowUnder(row.number, headIn(grid, names), grid.heading)
    return span === null || governanceWord.test(span.text)
      ? []
      : [{ span, why, below: null, lead: cellUnder(grid, row, leadColumn) }]
  })
  return themes.length > 1 ? themes : null
}
