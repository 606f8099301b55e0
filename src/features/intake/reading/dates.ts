import { isDay, monthNames, shortMonthNames } from '../../../shared/day.ts'
import { remembered } from './remembered.ts'

/** A date in a text. `value` is null when the year is not stated. */
export type FoundDate = {
  readonly start: number
  readonly end: number
  readonly value: string | null
  /** month and day, `03-20`, of a date without a year */
  readonly monthDay: string | null
}

const month = `(?:${monthNames.join('|')}|(?:${shortMonthNames.join('|')}|sept|mar)\\b\\.?)`
const year = String.raw`(?:19|20)\d{2}(?![\d-]|\.\d)`
const to = String.raw`(?:\s?[-–/]\s?|\s(?:en|tot en met|t\/m|tot|of)\s)`

const forms: readonly (readonly [
  RegExp,
  (found: Record<string, string | undefined>) => Omit<FoundDate, 'start' | 'end'>,
])[] = [
  [/\b(?<from>(?:19|20)\d{2}-\d{2}-\d{2})\b/giu, ({ from }) => dated(from!)],
  [
    new RegExp(
      String.raw`\b(?<d>\d{1,2})(?:e|ste|de)?\s(?<m>${month})(?:\s(?<y>${year}))?${to}(?<d2>\d{1,2})\s(?<m2>${month})\s(?<y2>${year})`,
      'giu',
    ),
    ({ d, m, y, d2, m2, y2 }) => dated(`${on(y ?? y2!, m!, d!)}/${on(y2!, m2!, d2!)}`),
  ],
  [
    new RegExp(String.raw`\b(?<d>\d{1,2})${to}(?<d2>\d{1,2})\s(?<m>${month})\s(?<y>${year})`, 'giu'),
    ({ d, d2, m, y }) => dated(`${on(y!, m!, d!)}/${on(y!, m!, d2!)}`),
  ],
  [
    new RegExp(String.raw`\b(?<d>\d{1,2})(?:e|ste|de)?\s(?<m>${month})\s(?:['’](?<yy>\d{2})\b|(?<y>${year}))`, 'giu'),
    ({ d, m, y, yy }) => dated(on(y ?? `20${yy}`, m!, d!)),
  ],
  [
    /\b(?<d>\d{1,2})[-/.](?<m>\d{1,2})[-/.](?<y>(?:19|20)\d{2})\b/giu,
    ({ d, m, y }) => dated(`${y}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}`),
  ],
  [
    new RegExp(String.raw`\b(?<d>\d{1,2})(?:e|ste|de)?\s(?<m>${month})(?![\p{L}])`, 'giu'),
    ({ d, m }) => ({ value: null, monthDay: `${numberOf(m!)}-${d!.padStart(2, '0')}` }),
  ],
  [
    new RegExp(String.raw`\b(?<m>${month})(?:\s(?<y>${year}))?${to}(?<m2>${month})\s(?<y2>${year})`, 'giu'),
    ({ m, y, m2, y2 }) => dated(`${y ?? y2}-${numberOf(m!)}/${y2}-${numberOf(m2!)}`),
  ],
  [new RegExp(String.raw`\b(?<m>${month})\s(?<y>${year})`, 'giu'), ({ m, y }) => dated(`${y}-${numberOf(m!)}`)],
  [
    new RegExp(
      String.raw`\b(?:(?<q>eerste|tweede|derde|vierde|[1-4]e)\skwartaal|[QK](?<n>[1-4]))\s(?:van\s)?(?<y>${year})`,
      'giu',
    ),
    ({ q, n, y }) => dated(quarter(q, n, y!)),
  ],
  [
    new RegExp(String.raw`\b(?<half>eerste|tweede|1e|2e)\s(?:helft|halfjaar)\s(?:van\s)?(?<y>${year})`, 'giu'),
    ({ half, y }) => dated(/^(?:eerste|1e)$/i.test(half!) ? `${y}-01/${y}-06` : `${y}-07/${y}-12`),
  ],
  [
    new RegExp(String.raw`\b(?<from>(?:19|20)\d{2})(?:, (?:19|20)\d{2})+,? en (?<until>${year})`, 'giu'),
    ({ from, until }) => dated(`${from}/${until}`),
  ],
  [
    new RegExp(String.raw`\b(?<from>(?:19|20)\d{2})${to}(?<until>${year})`, 'giu'),
    ({ from, until }) => dated(`${from}/${until}`),
  ],
  [
    /(?<!\b(?:[A-Z][A-Z&]{1,7}|nr\.?|nummer) ?)\b(?<from>(?:19|20)\d{2})[-–/](?<until>\d{2})(?!\d)/gu,
    ({ from, until }) => dated(`${from}/${from!.slice(0, 2)}${until}`),
  ],
  [new RegExp(String.raw`(?<![\d.,€-]|€ )\b(?<from>${year})`, 'giu'), ({ from }) => dated(from!)],
]

/** The dates of a text in their order, each as exact as it is written: the longest form at a place wins. */
export const datesIn = remembered((text): readonly FoundDate[] => {
  if (!/\d/.test(text)) return []
  const found: FoundDate[] = []
  const taken = new Uint8Array(text.length)
  for (const [form, read] of forms) {
    for (const match of text.matchAll(form)) {
      const start = match.index
      const end = start + match[0].length
      if (taken.subarray(start, end).includes(1)) continue
      taken.fill(1, start, end)
      const date = read(match.groups!)
      found.push({ start, end, ...date })
    }
  }
  const real = found.filter(({ value, monthDay }) => value !== null || monthDay !== null)
  return real.sort((a, b) => a.start - b.start)
})

function dated(value: string): { value: string | null; monthDay: null } {
  return { value: isDay(value) ? value : null, monthDay: null }
}

function on(year: string, name: string, dayOfMonth: string): string {
  return `${year}-${numberOf(name)}-${dayOfMonth.padStart(2, '0')}`
}

function numberOf(name: string): string {
  const lower = name.toLowerCase().slice(0, 3)
  const index = lower === 'maa' || lower === 'mar' ? 2 : shortMonthNames.indexOf(lower)
  return String(index + 1).padStart(2, '0')
}

function quarter(ordinal: string | undefined, written: string | undefined, year: string): string {
  const words = ['eerste', 'tweede', 'derde', 'vierde']
  const index = Number(written ?? (Number.parseInt(ordinal!, 10) || words.indexOf(ordinal!.toLowerCase()) + 1)) - 1
  const first = String(index * 3 + 1).padStart(2, '0')
  return `${year}-${first}/${year}-${String(index * 3 + 3).padStart(2, '0')}`
}
