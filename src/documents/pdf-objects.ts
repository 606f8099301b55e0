import { constants, inflateSync } from 'node:zlib'

/**
 * The objects of a PDF, found by looking through all its bytes: where the file's own table is damaged, and to see what the reader
 * of PDF keeps silent about, namely that a page's content is spoilt, cut or gone.
 */
export type PdfObjects = {
  /** the object that all others hang on, as `1 0 R`; null when it is not there, or packed away */
  readonly catalog: string | null
  readonly hasTrailer: boolean
  /** under a password, if only against changes: then contents can not be checked */
  readonly isLocked: boolean
  /** how many pages the file holds, also those that nothing points at */
  readonly pages: number
  /** how many pages the file lists, and the numbers of those that are not there; null when the list is lost */
  readonly listed: { readonly pages: number; readonly missing: readonly number[] } | null
  /** Whether the page with this object number is there and its content whole; true where that can not be told of the content. */
  isWhole(page: number): boolean
  /** whether the page with this object number may hold letters: not so where it only places pictures */
  hasFonts(page: number): boolean
  /** how many dots the largest picture has that the page with this object number places; 0 where it places none */
  largestPicture(page: number): number
}

/** More than this a page never holds; what is larger is left to the reader. */
const largestContent = 50 * 1024 * 1024

/** In characters: the longest is a list of some thousands of pages. */
const longestDictionary = 100_000

/** Looks through the bytes of a PDF. Never throws; what is not understood counts as whole. */
export function findPdfObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const objects = new Objects(file)
  return {
    catalog: objects.catalog(),
    hasTrailer: /\/Root\b/.test(objects.loose),
    isLocked: /\/Encrypt\b/.test(objects.loose),
    pages: objects.count(/\/Type\s*\/Page(?![a-zA-Z])/),
    listed: objects.listed(),
    isWhole: (page) => objects.contentsOf(page)?.every((number) => objects.isWhole(number)) ?? false,
    hasFonts: (page) => objects.hasFonts(page),
    largestPicture: (page) => objects.largestPicture(page),
  }
}

class Objects {
  readonly #file: Buffer
  readonly #text: string
  /** by number: the object's own text up to its stream; a later one with the same number replaces an earlier one */
  readonly #dictionaries = new Map<number, string>()
  readonly #streams = new Map<number, number>()
  /** what says how the file hangs together: trailers, and dictionaries of tables */
  readonly loose: string

  constructor(file: Buffer) {
    this.#file = file
    this.#text = file.toString('latin1')
    for (const match of this.#text.matchAll(/(?<!\d)(\d{1,8})\s+\d{1,5}\s+obj\b/g)) {
      this.#add(Number(match[1]), match.index + match[0].length)
    }
    const tables = [...this.#dictionaries.values()].filter((text) => /\/Type\s*\/XRef\b/.test(text))
    const trailers = [...this.#text.matchAll(/\btrailer\b/g)].map(({ index }) => this.#text.slice(index, index + 2000))
    this.loose = [...tables, ...trailers].join('\n')
    for (const [number, text] of [...this.#dictionaries])
      if (/\/Type\s*\/ObjStm\b/.test(text)) this.#unpack(number, text)
  }

  count(pattern: RegExp): number {
    return [...this.#dictionaries.values()].filter((text) => pattern.test(text)).length
  }

  /** Follows the list of pages from the catalog: a list can hold lists. */
  listed(): PdfObjects['listed'] {
    const root = /\/Pages\s+(\d+)\s+\d+\s+R/.exec(
      this.#dictionaries.get(Number.parseInt(this.catalog() ?? '', 10)) ?? '',
    )
    const [missing, seen, waiting] = [[] as number[], new Set<number>(), root === null ? [] : [Number(root[1])]]
    let pages = 0
    while (waiting.length > 0) {
      const number = waiting.pop()!
      const text = this.#dictionaries.get(number)
      const kids = text === undefined ? undefined : /\/Kids\s*\[([^\]]*)\]/.exec(text)?.[1]
      if (kids === undefined) pages += 1
      if (text === undefined) missing.push(number)
      if (kids === undefined || seen.has(number)) continue
      seen.add(number)
      for (const kid of referencesIn(kids)) waiting.push(kid)
    }
    const stated = Number(/\/Count\s+(\d+)/.exec(this.#dictionaries.get(Number(root?.[1])) ?? '')?.[1])
    return stated === pages ? { pages, missing } : null
  }

  catalog(): string | null {
    const found = [...this.#dictionaries].findLast(([, text]) => /\/Type\s*\/Catalog\b/.test(text))
    return found === undefined ? null : `${found[0]} 0 R`
  }

  /** The numbers of the streams that a page is drawn from; null when the page is not there. */
  contentsOf(page: number): number[] | null {
    const text = this.#dictionaries.get(page)
    if (text === undefined) return null
    const listed = /\/Contents\s*\[([^\]]*)\]/.exec(text)?.[1]
    if (listed !== undefined) return referencesIn(listed)
    const single = Number(/\/Contents\s+(\d+)\s+\d+\s+R/.exec(text)?.[1] ?? Number.NaN)
    if (Number.isNaN(single)) return []
    const list = /^\s*\[([^\]]*)\]/.exec(this.#dictionaries.get(single) ?? '')?.[1]
    return list === undefined ? [single] : referencesIn(list)
  }

  hasFonts(page: number): boolean {
    const resources = this.#resourcesOf(page)
    if (resources.some((text) => text === undefined || /\/Font\b/.test(text))) return true
    const placed = this.#placedBy(resources)
    return placed.length === 0 || placed.some((text) => !isPicture.test(text))
  }

  largestPicture(page: number): number {
    const dots = this.#placedBy(this.#resourcesOf(page))
      .filter((text) => isPicture.test(text))
      .map((text) => (side(text, 'Width') ?? 0) * (side(text, 'Height') ?? 0))
    return Math.max(0, ...dots)
  }

  /** The dictionaries that may say what a page uses; undefined for one that is not there. */
  #resourcesOf(page: number): (string | undefined)[] {
    const own = this.#dictionaries.get(page)
    if (own === undefined) return [undefined]
    return [own, ...[...referred(own, 'Resources'), ...referred(own, 'Parent')].map((at) => this.#dictionaries.get(at))]
  }

  #placedBy(resources: readonly (string | undefined)[]): string[] {
    const placed = resources.flatMap((text = '') => [
      ...referred(text, 'XObject'),
      ...referencesIn(/\/XObject\s*<<([^>]*)>>/.exec(text)?.[1] ?? ''),
    ])
    return placed.map((number) => this.#dictionaries.get(number) ?? '')
  }

  isWhole(number: number): boolean {
    const text = this.#dictionaries.get(number)
    const content = this.#contentOf(number)
    if (text === undefined || content === null) return false
    return (
      !/\/Filter\s*(\[\s*)?\/(FlateDecode|Fl)\s*(\]|\/(?!\w*Decode)|>>)/.test(text) || unpacked(content) !== 'spoilt'
    )
  }

  #add(number: number, at: number): void {
    const start = this.#text.slice(at, at + longestDictionary)
    const end = /\bendobj\b|\bstream\r?\n|\d\s+\d{1,5}\s+obj\b/.exec(start)
    this.#dictionaries.set(number, start.slice(0, end?.index ?? start.length))
    if (end?.[0].startsWith('stream') === true) this.#streams.set(number, at + end.index + end[0].length)
    else this.#streams.delete(number)
  }

  /** The bytes of an object's stream; null when it has none, or when it does not end where it should. */
  #contentOf(number: number): Buffer | null {
    const start = this.#streams.get(number)
    if (start === undefined) return null
    const [, written, reference] = /\/Length\s+(\d+)(\s+\d+\s+R)?/.exec(this.#dictionaries.get(number)!) ?? []
    const length = reference === undefined ? Number(written) : Number(this.#dictionaries.get(Number(written)))
    if (/^\s*endstream/.test(this.#text.slice(start + length, start + length + 14)))
      return this.#file.subarray(start, start + length)
    const end = this.#text.indexOf('endstream', start)
    return end === -1 ? null : this.#file.subarray(start, end)
  }

  /** Objects can be packed together in a stream: numbers and places first, then the objects. */
  #unpack(number: number, text: string): void {
    const content = this.#contentOf(number)
    const plain = content === null ? 'spoilt' : unpacked(content)
    if (typeof plain === 'string') return
    const packed = plain.toString('latin1')
    const first = Number(/\/First\s+(\d+)/.exec(text)?.[1])
    const places = packed.slice(0, first).trim().split(/\s+/).map(Number)
    for (let at = 0; at + 1 < places.length; at += 2) {
      const next = places[at + 3]
      const object = packed.slice(first + places[at + 1]!, next === undefined ? undefined : first + next)
      if (!this.#dictionaries.has(places[at]!)) this.#dictionaries.set(places[at]!, object)
    }
  }
}

const isPicture = /\/Subtype\s*\/Image\b/

function side(dictionary: string, name: 'Width' | 'Height'): number | undefined {
  const written = new RegExp(String.raw`\/${name}\s+(\d{1,9})`).exec(dictionary)?.[1]
  return written === undefined ? undefined : Number(written)
}

function referred(dictionary: string, key: string): number[] {
  const number = new RegExp(String.raw`\/${key}\s+(\d+)\s+\d+\s+R`).exec(dictionary)?.[1]
  return number === undefined ? [] : [Number(number)]
}

function referencesIn(list: string): number[] {
  return [...list.matchAll(/(\d+)\s+\d+\s+R/g)].map((match) => Number(match[1]))
}

// Its checksum tells whether a stream is as it was made. Some makers leave out the end: that is no fault of the content.
function unpacked(content: Buffer): Buffer | 'spoilt' | 'unknown' {
  try {
    return inflateSync(content, { maxOutputLength: largestContent, finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'Z_DATA_ERROR' ? 'spoilt' : 'unknown'
  }
}
