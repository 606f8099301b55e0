import { type Counter, type ListLevel, type Lists, labelOf } from './docx-lists.ts'

/**
 * Writes the automatic numbers of lists and headings into the paragraphs of `document.xml`, as the page shows them: `1. `, `a. `, `- `.
 * They are not in the text itself, and what a decision says is quoted by its number.
 */
export function writeListLabels(documentXml: string, lists: Lists): string {
  const counters = new Map<string, Counter>()
  const parts = withoutOldProperties(documentXml).split(propertiesEnd)
  const last = parts.pop()!
  const labelled = parts.map((part) => part + propertiesEnd + labelRun(part, lists, counters))
  return labelled.join('') + last
}

// Cut at end tags, not matched from start to end: the time stays in proportion to the text, whatever the text is.
const propertiesEnd = '</w:pPr>'
const changeEnd = '</w:pPrChange>'

/** A tracked change keeps the paragraph's former properties inside the present ones. */
function withoutOldProperties(xml: string): string {
  const parts = xml.split(changeEnd)
  const last = parts.pop()!
  const kept = parts.map((part) => part.slice(0, Math.max(part.lastIndexOf('<w:pPrChange'), 0)))
  return kept.join('') + last
}

/** The run that shows the label of the paragraph whose properties end here; empty when it has none. */
function labelRun(part: string, lists: Lists, counters: Map<string, Counter>): string {
  const properties = part.slice(part.lastIndexOf('<w:pPr>'))
  const place = isDeleted(properties) ? null : placeInList(properties, lists)
  const label = place === null ? '' : nextLabel(place, counters)
  return label === '' ? '' : `<w:r><w:t xml:space="preserve">${encode(label)} </w:t></w:r>`
}

function isDeleted(properties: string): boolean {
  return /<w:del\b/.test(properties)
}

type PlaceInList = {
  readonly levels: readonly ListLevel[]
  readonly level: number
  readonly numId: string
  readonly counts: string
}

function placeInList(properties: string, lists: Lists): PlaceInList | null {
  const style = /<w:pStyle w:val="([^"]*)"/.exec(properties)?.[1]
  const fromStyle = style === undefined ? undefined : lists.styles.get(style)
  const numId = /<w:numId w:val="(\d+)"/.exec(properties)?.[1] ?? fromStyle?.numId
  const list = numId === undefined ? undefined : lists.numbers.get(numId)
  if (numId === undefined || list === undefined) return null
  const ofStyle = list.levels.findIndex((level) => level !== undefined && level.style === style && style !== undefined)
  const written = /<w:ilvl w:val="(\d+)"/.exec(properties)?.[1] ?? fromStyle?.level ?? String(Math.max(ofStyle, 0))
  return { levels: list.levels, level: Math.min(Number(written), 8), numId, counts: list.counts }
}

// Lists with the same definition go on counting, unless one says where it starts: then it does so once.
function nextLabel({ levels, level, numId, counts }: PlaceInList, counters: Map<string, Counter>): string {
  const current = levels[level]
  if (current === undefined) return ''
  const counter = counters.get(counts) ?? { values: [], started: new Set<string>() }
  counters.set(counts, counter)
  const restarts = current.restart !== null && !counter.started.has(`${numId} ${level}`)
  counter.started.add(`${numId} ${level}`)
  const before = restarts ? undefined : counter.values[level]
  const value = before === undefined ? (current.restart ?? current.start) : before + 1
  counter.values = [...Array.from({ length: level }, (_, at) => counter.values[at] ?? levels[at]?.start ?? 1), value]
  return labelOf(levels, level, counter.values)
}

function encode(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
