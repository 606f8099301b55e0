/** One level of a list: how its label looks and where it starts. */
export type ListLevel = {
  readonly format: string
  /** the label with %1 for the number of the first level; already plain text */
  readonly text: string
  readonly start: number
  /** where this list starts although another with the same definition went before; null: it goes on */
  readonly restart: number | null
  /** the paragraph style that means this level */
  readonly style: string | null
}

type List = {
  readonly levels: readonly ListLevel[] /** lists of equal `counts` count on */
  readonly counts: string
}
export type Counter = { values: number[]; readonly started: Set<string> }

export type Lists = {
  /** by the number that a paragraph names */
  readonly numbers: ReadonlyMap<string, List>
  /** paragraph styles that are in a list of themselves */
  readonly styles: ReadonlyMap<string, { readonly numId: string; readonly level: string | undefined }>
}

/** Reads the lists that a document defines, from its `numbering.xml` and `styles.xml`; empty text where it has none. */
export function readLists(numberingXml: string, stylesXml: string): Lists {
  const definitions = new Map(
    elements(numberingXml, 'abstractNum', 'abstractNumId').map(([id, xml]) => [id, readLevels(xml)]),
  )
  const numbers = new Map<string, List>()
  for (const [id, xml] of elements(numberingXml, 'num', 'numId')) {
    const counts = value(xml, 'abstractNumId') ?? ''
    const restarts = new Map(
      elements(xml, 'lvlOverride', 'ilvl').map(([level, each]) => [level, value(each, 'startOverride')]),
    )
    const levels = (definitions.get(counts) ?? []).map((level, at) => {
      const restart = restarts.get(String(at))
      return { ...level, restart: restart === undefined ? null : Number(restart) }
    })
    numbers.set(id, { levels, counts })
  }
  return { numbers, styles: readStyles(stylesXml) }
}

/** The label of a paragraph at `level` (from 0), where `values` holds the numbers of the levels down to it. */
export function labelOf(levels: readonly ListLevel[], level: number, values: readonly number[]): string {
  const { format, text } = levels[level]!
  if (format === 'bullet') return '-'
  if (format === 'none') return ''
  return text
    .replace(/%(\d)/g, (_, digit: string) =>
      inFormat(values[Number(digit) - 1] ?? 1, levels[Number(digit) - 1]?.format ?? format),
    )
    .trim()
}

function readLevels(xml: string): ListLevel[] {
  const levels: ListLevel[] = []
  for (const [at, each] of elements(xml, 'lvl', 'ilvl')) {
    levels[Number(at)] = {
      format: value(each, 'numFmt') ?? 'decimal',
      text: plain(value(each, 'lvlText') ?? ''),
      start: Number(value(each, 'start') ?? 1),
      restart: null,
      style: value(each, 'pStyle') ?? null,
    }
  }
  return levels
}

function readStyles(xml: string): Lists['styles'] {
  const styles = elements(xml, 'style', 'styleId')
  const own = new Map(
    styles.map(([id, each]) => [
      id,
      { numId: value(each, 'numId'), level: value(each, 'ilvl'), basedOn: value(each, 'basedOn') },
    ]),
  )
  const found = new Map<string, { numId: string; level: string | undefined }>()
  for (const id of own.keys()) {
    const seen = new Set<string>()
    let style = own.get(id)
    for (let at = id; style !== undefined && style.numId === undefined && !seen.has(at); style = own.get(at)) {
      seen.add(at)
      at = style.basedOn ?? ''
    }
    if (style?.numId !== undefined) found.set(id, { numId: style.numId, level: own.get(id)?.level ?? style.level })
  }
  return found
}

/**
 * The elements of a name, each by the value of one attribute; they never hold themselves.
 * Cut at the end tags, so that the time stays in proportion to the text, also where a tag is never closed.
 */
function elements(xml: string, name: string, attribute: string): [id: string, xml: string][] {
  const parts = xml.split(`</w:${name}>`).slice(0, -1)
  return parts.flatMap((part) => {
    const start = part.lastIndexOf(`<w:${name} `)
    const content = part.indexOf('>', start)
    if (start === -1 || content === -1) return []
    const id = new RegExp(`\\sw:${attribute}="([^"]*)"`).exec(part.slice(start, content))?.[1]
    return id === undefined ? [] : [[id, part.slice(content + 1)]]
  })
}

function value(xml: string, name: string): string | undefined {
  return new RegExp(`<w:${name}\\s[^>]*?w:val="([^"]*)"`).exec(xml)?.[1]
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

function inFormat(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(number)
    case 'upperLetter':
      return letters(number).toUpperCase()
    case 'lowerRoman':
      return roman(number)
    case 'upperRoman':
      return roman(number).toUpperCase()
    case 'decimalZero':
      return String(number).padStart(2, '0')
    default:
      return String(number)
  }
}

/** a … z, then aa, bb, as word processors count. */
function letters(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(Math.ceil(number / 26), 9))
}

function roman(number: number): string {
  const signs: [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let left = Math.min(number, 3999)
  let text = ''
  for (const [worth, sign] of signs) {
    while (left >= worth) {
      text += sign
      left -= worth
    }
  }
  return text
}
