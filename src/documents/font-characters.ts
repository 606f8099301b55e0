/** Whether a font has a drawing for this code point. */
export type HasGlyph = (codePoint: number) => boolean

/**
 * Reads from a TrueType or OpenType file which characters it can draw: its `cmap` table for the whole of Unicode.
 * Throws RangeError for a font without one. Source: OpenType 1.9.1, "cmap", subtable format 12.
 */
export function charactersOf(font: Uint8Array): HasGlyph {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const groups = groupsAt(view, unicodeTable(view, tableAt(view, 'cmap')))
  return (codePoint) => groups.some(({ first, last }) => first <= codePoint && codePoint <= last)
}

type Group = { readonly first: number; readonly last: number }

function tableAt(view: DataView, name: string): number {
  const wanted = Buffer.from(name, 'latin1').readUInt32BE()
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    if (view.getUint32(at) === wanted) return view.getUint32(at + 8)
  }
  throw new RangeError(`the font has no table ${name}`)
}

function unicodeTable(view: DataView, cmap: number): number {
  for (let at = cmap + 4; at < cmap + 4 + view.getUint16(cmap + 2) * 8; at += 8) {
    const table = cmap + view.getUint32(at + 4)
    if (view.getUint16(table) === 12) return table
  }
  throw new RangeError('the font does not say which characters it has')
}

function groupsAt(view: DataView, table: number): Group[] {
  const count = view.getUint32(table + 12)
  return Array.from({ length: count }, (_, index) => {
    const at = table + 16 + index * 12
    return { first: view.getUint32(at), last: view.getUint32(at + 4) }
  })
}
