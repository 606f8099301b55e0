import { cellText } from './sheet-text.ts'
import { xml } from './xml.ts'

// OASIS OpenDocument 1.3, parts 2 (packages) and 3 (schema)
const oasis = 'urn:oasis:names:tc:opendocument:xmlns:'
const namespaces = [
  ...['office', 'style', 'text', 'table', 'meta', 'config', 'manifest'].map((name) => [name, `${oasis}${name}:1.0`]),
  ['number', `${oasis}datastyle:1.0`],
  ['fo', `${oasis}xsl-fo-compatible:1.0`],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
]
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ')

/** A part of an OpenDocument file around this markup: `document-content`, `document-styles`. */
export function openDocument(part: string, markup: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<office:${part} ${namespaces} office:version="1.3">${markup}</office:${part}>`
}

/** The title, the language and the moment of the file. */
export function odsMeta(title: string, made: Date): string {
  const moment = made.toISOString().slice(0, 19)
  return openDocument(
    'document-meta',
    `<office:meta><dc:title>${xml(cellText(title))}</dc:title><meta:creation-date>${moment}Z</meta:creation-date><dc:date>${moment}Z</dc:date><dc:language>nl-NL</dc:language></office:meta>`,
  )
}

/** The rows at the top of each sheet that stay in sight. */
export function odsSettings(frozen: readonly { readonly name: string; readonly rows: number }[]): string {
  const item = (name: string, type: string, value: string | number) =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`
  const views = frozen.map(({ name, rows }) => {
    const items = [
      item('VerticalSplitMode', 'short', 2),
      item('VerticalSplitPosition', 'int', rows),
      item('ActiveSplitRange', 'short', 2),
      item('PositionTop', 'int', 0),
      item('PositionBottom', 'int', rows),
    ]
    return `<config:config-item-map-entry config:name="${xml(name)}">${items.join('')}</config:config-item-map-entry>`
  })
  const tables = `<config:config-item-map-named config:name="Tables">${views.join('')}</config:config-item-map-named>`
  return openDocument(
    'document-settings',
    `<office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${tables}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>`,
  )
}

const dutch = 'number:language="nl" number:country="NL"'
const twoDecimals =
  '<number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/>'
const euroSign = `<number:currency-symbol ${dutch}>€</number:currency-symbol>`

const numbers = [
  `<number:currency-style style:name="n-euro-plus" style:volatile="true" ${dutch}>${euroSign}<number:text> </number:text>${twoDecimals}</number:currency-style>`,
  `<number:currency-style style:name="n-euro" ${dutch}>${euroSign}<number:text> -</number:text>${twoDecimals}<style:map style:condition="value()&gt;=0" style:apply-style-name="n-euro-plus"/></number:currency-style>`,
  `<number:number-style style:name="n-fte" ${dutch}>${twoDecimals}</number:number-style>`,
  `<number:number-style style:name="n-integer" ${dutch}><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style>`,
  `<number:date-style style:name="n-day" ${dutch}><number:day/><number:text> </number:text><number:month number:style="long" number:textual="true"/><number:text> </number:text><number:year number:style="long"/></number:date-style>`,
]

const cellStyle = (name: string, number: string | null, properties = '') =>
  `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${number === null ? '' : ` style:data-style-name="${number}"`}>${properties}</style:style>`
const bold = '<style:text-properties fo:font-weight="bold"/>'
const headCell =
  '<style:table-cell-properties fo:border-bottom="0.5pt solid #000000" style:vertical-align="top" fo:wrap-option="wrap"/>'

/** The styles that every sheet has: Dutch as the language of all text, and one style per type of cell. */
export const odsStyles = openDocument(
  'document-styles',
  `<office:styles>${numbers.join('')}<style:default-style style:family="table-cell"><style:text-properties fo:language="nl" fo:country="NL"/></style:default-style>${[
    '<style:style style:name="Default" style:family="table-cell"/>',
    cellStyle('euro', 'n-euro'),
    cellStyle('fte', 'n-fte'),
    cellStyle('integer', 'n-integer'),
    cellStyle('day', 'n-day'),
    cellStyle('title', null, bold),
    cellStyle('head', null, headCell + bold),
  ].join('')}</office:styles>`,
)

const parts = [
  ['/', 'application/vnd.oasis.opendocument.spreadsheet'],
  ...['content', 'styles', 'meta', 'settings'].map((name) => [`${name}.xml`, 'text/xml']),
]

/** What is in the package. */
export const odsManifest = `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="${oasis}manifest:1.0" manifest:version="1.3">${parts
  .map(([path, type]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`)
  .join('')}</manifest:manifest>`
