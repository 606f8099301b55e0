import { crc32, deflateRawSync } from 'node:zlib'

/** Files for tests, made byte by byte, so that each can be spoilt in exactly one way. */

/** A PDF with a page per content stream (`BT /F1 10 Tf 56 780 Td (Tekst) Tj ET`) in Helvetica on A4. */
export function aPdf(contents: readonly string[], pageExtras = ''): Uint8Array {
  return aPdfOf(
    contents.map((content) => ({ content })),
    pageExtras,
  )
}

/** A content stream, one character a byte, and what its dictionary says beside the length. */
type Content = { readonly content: string; readonly extras?: string }

/** A PDF as `aPdf` makes it, with streams of any kind; other objects, from number `4 + 2 × pages` on, go last. */
export function aPdfOf(contents: readonly Content[], pageExtras = '', others: readonly string[] = []): Uint8Array {
  const pages = contents.map((_, index) => `${4 + index * 2} 0 R`)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...contents.flatMap(({ content, extras = '' }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${pageExtras} /Resources << /Font << /F1 3 0 R >> /XObject << /Im1 ${4 + contents.length * 2} 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
      `<< /Length ${content.length} ${extras} >>\nstream\n${content}\nendstream`,
    ]),
    ...others,
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\n`
  return Buffer.from(`${file}${end}startxref\n${file.length}\n%%EOF\n`, 'latin1')
}

/** A PDF of pages that are nothing but a picture of grey lines, as a scanner makes them. */
export function aScan(pages: number): Uint8Array {
  const [width, height] = [298, 421]
  const row = (y: number) => (y % 14 < 3 && y > 40 && y < 380 ? '\u0060' : '\u00ff').repeat(width)
  const pixels = Array.from({ length: height }, (_, y) => row(y)).join('')
  const picture = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Length ${pixels.length} >>\nstream\n${pixels}\nendstream`
  const content = { content: 'q 595 0 0 842 0 0 cm /Im1 Do Q' }
  return aPdfOf(
    Array.from({ length: pages }, () => content),
    '',
    [picture],
  )
}

/** The content of a page with each text at its place, x and y in points from the bottom left. */
export function printed(texts: readonly (readonly [x: number, y: number, text: string, size?: number])[]): string {
  return texts.map(([x, y, text, size = 10]) => `BT /F1 ${size} Tf ${x} ${y} Td (${text}) Tj ET`).join('\n')
}

/** A zip with these files, deflated; `declare` changes what the directory says about a file's unpacked size. */
export function aZip(
  files: Readonly<Record<string, string>>,
  declare: (size: number) => number = (size) => size,
): Uint8Array {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  for (const [name, text] of Object.entries(files)) {
    const packed = deflateRawSync(text)
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0)
    header.writeUInt16LE(8, 4)
    header.writeUInt32LE(crc32(text), 10)
    header.writeUInt32LE(packed.length, 14)
    header.writeUInt32LE(declare(Buffer.byteLength(text)), 18)
    header.writeUInt16LE(name.length, 22)
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(lengthOf(bodies), 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), header, entry, Buffer.from(name))
    bodies.push(Buffer.from('PK\u0003\u0004', 'latin1'), header, Buffer.from(name), packed)
  }
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(lengthOf(directory), 12)
  end.writeUInt32LE(lengthOf(bodies), 16)
  return Buffer.concat([...bodies, ...directory, end])
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A Word document with this body, and these lists where given (both in WordprocessingML). */
export function aDocx(body: string, lists = '', parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return aZip(docxParts(body, lists, parts))
}

/** The parts of which a Word document is made. */
export function docxParts(
  body: string,
  lists = '',
  parts: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<w:document ${word}><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': `<w:numbering ${word}>${lists}</w:numbering>`,
    ...parts,
  }
}

/** A paragraph of one run. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

function lengthOf(buffers: readonly Buffer[]): number {
  return buffers.reduce((sum, buffer) => sum + buffer.length, 0)
}
