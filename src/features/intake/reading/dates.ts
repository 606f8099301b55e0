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

const month = `(?:${monthNames.join('|')}|(?:${shortMonthNames.join('|')}|sept|febr|mar)\\b\\.?)`
const year = String.raw`(?:19|20)\d{2}(?![\d-]|\.\d)`
const to = String.raw`(?:\s?[-–/]\s?|\s(?:en|tot en met|t\/m|tot|of)\s)`
const ordinal = String.raw`(?:eerste|tweede|derde|vierde|[1-4]\s?(?:e|ste|de))`
const term = String.raw`(?:kwartaal|kw\.?)`

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
    ({ d, m }) => ({ value: null, monthDay: isDay(on('2000', m!, d!)) ? on('2000', m!, d!).slice(5) : null }),
  ],
  [
    new RegExp(String.raw`\b(?<m>${month})(?:\s(?<y>${year}))?${to}(?<m2>${month})\s(?<y2>${year})`, 'giu'),
    ({ m, y, m2, y2 }) => dated(`${y ?? y2}-${numberOf(m!)}/${y2}-${numberOf(m2!)}`),
  ],
  [new RegExp(String.raw`\b(?<m>${month})\s(?<y>${year})`, 'giu'), ({ m, y }) => dated(`${y}-${numberOf(m!)}`)],
  [
    new RegExp(
      String.raw`\b(?<q>${ordinal})(?:\s${term})?${to}(?:het\s)?(?<q2>${ordinal})\s${term}\s(?:van\s)?(?:het jaar\s)?(?<y>${year})`,
      'giu',
    ),
    ({ q, q2, y }) => dated(`${startOfQuarter(q!, y!)}/${endOfQuarter(q2!, y!)}`),
  ],
  [
    new RegExp(
      String.raw`\b(?:(?<q>${ordinal})\s${term}|(?:[QK]|kwartaal\s)(?<n>[1-4]))(?:,?\s|-)(?:van\s)?(?:het jaar\s)?(?:['’](?<yy>\d{2})\b|(?<y>${year}))`,
      'giu',
    ),
    ({ q, n, y, yy }) => dated(quarter(q ?? n!, y ?? `20${yy}`)),
  ],
  [
    new RegExp(String.raw`\b(?:week|wk\.?)\s?(?<w>\d{1,2})(?:,?\s(?:van\s|in\s)?|\s\(|[-/])(?<y>${year})`, 'giu'),
    ({ w, y }) => dated(week(Number(w), Number(y))),
  ],
  [/(?<![\d.,€-])\b(?<y>(?:19|20)\d{2})[\s-]Q(?<n>[1-4])\b/gu, ({ y, n }) => dated(quarter(n!, y!))],
  [
    new RegExp(
      String.raw`\b(?<half>eerste|tweede|1e|2e)\s(?:helft|halfjaar|half\sjaar)\s(?:van\s)?(?:het jaar\s)?(?<y>${year})`,
      'giu',
    ),
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

const dayOfMonth = new RegExp(
  String.raw`(?<![\d.,€-]|€ )\b(?<d>29|3\d)(?:e|ste|de)?\s(?<m>${month})(?:\s(?<y>${year}))?(?![\p{L}])`,
  'giu',
)

/** Days that are in no calendar: "31 april 2027", "30 februari". Without a year, 29 February can be. */
export function impossibleDatesIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(dayOfMonth)]
    .filter(({ groups }) => !isDay(on(groups!.y ?? '2000', groups!.m!, groups!.d!)))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

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

function quarter(written: string, year: string): string {
  return `${startOfQuarter(written, year)}/${endOfQuarter(written, year)}`
}

function startOfQuarter(written: string, year: string): string {
  return `${year}-${String(quarterOf(written) * 3 - 2).padStart(2, '0')}`
}

function endOfQuarter(written: string, year: string): string {
  return `${year}-${String(quarterOf(written) * 3).padStart(2, '0')}`
}

/** "tweede", "2e" and "2" are 2. */
function quarterOf(written: string): number {
  return Number.parseInt(written, 10) || ['eerste', 'tweede', 'derde', 'vierde'].indexOf(written.toLowerCase()) + 1
}

/** The Monday and the Sunday of a week: the first week of a year is the one that the fourth of January is in. */
function week(number: number, year: number): string {
  const dayMs = 24 * 60 * 60 * 1000
  const fourth = Date.UTC(year, 0, 4)
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7
  const monday = fourth + ((number - 1) * 7 - weekday) * dayMs
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)
  return number < 1 || number > 53 ? '' : `${dayOf(monday)}/${dayOf(monday + 6 * dayMs)}`
}
