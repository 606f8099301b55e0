import { crc32, inflateRawSync } from 'node:zlib'
import { Unreadable } from './document.ts'

/** The files in a zip, read one at a time and never larger than declared. */
export type Zip = {
  readonly names: readonly string[]
  has(name: string): boolean
  /** whether there is a file in this folder: `xl/` */
  hasFolder(folder: string): boolean
  /** The file's bytes. Throws Unreadable when it is absent, damaged or compressed in another way than deflate. */
  read(name: string): Uint8Array
}

/** What all files of a zip may take together when unpacked, in bytes. */
const largestUnpacked = 200 * 1024 * 1024

/** What one file that is read may take: text in marks, ten times that of the longest papers. */
const largestPart = 20 * 1024 * 1024

type Entry = {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  readonly at: number
}

/** More files than any Word document holds. */
const mostFiles = 10_000

const endMark = Buffer.from('PK\u0005\u0006', 'latin1')
const entryMark = 0x02014b50
const fileMark = 0x04034b50
const endSize = 22
const entrySize = 46
const fileSize = 30
const longestComment = 0xffff

/** Opens a zip by its directory, without unpacking. Throws Unreadable: cut or damaged, locked, or too large when unpacked. */
export function openZip(bytes: Uint8Array): Zip {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const listed = attempt(() => readDirectory(buffer))
  const total = listed.reduce((sum, { unpacked }) => sum + unpacked, 0)
  if (total > largestUnpacked || listed.length > mostFiles) throw new Unreadable('too-large')
  if (overlaps(listed)) throw new Unreadable('damaged')
  const entries = new Map(listed.map((entry) => [entry.name, entry]))
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    hasFolder: (folder) => listed.some(({ name }) => name.startsWith(folder)),
    read(name) {
      const entry = entries.get(name)
      if (entry === undefined) throw new Unreadable('damaged')
      if (entry.unpacked > largestPart) throw new Unreadable('too-large')
      return attempt(() => unpack(buffer, entry))
    },
  }
}

function readDirectory(buffer: Buffer): Entry[] {
  const end = buffer.lastIndexOf(endMark)
  if (end === -1 || end < buffer.length - endSize - longestComment) throw new Unreadable('damaged')
  const entries: Entry[] = []
  let at = buffer.readUInt32LE(end + 16)
  for (let left = buffer.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (buffer.readUInt32LE(at) !== entryMark) throw new Unreadable('damaged')
    if ((buffer.readUInt16LE(at + 8) & 1) === 1) throw new Unreadable('encrypted')
    entries.push(readEntry(buffer, at))
    at += entrySize + buffer.readUInt16LE(at + 28) + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return entries
}

// Files that share their bytes are the trick of a small file that unpacks without end.
function overlaps(entries: readonly Entry[]): boolean {
  const inPlace = [...entries].sort((a, b) => a.at - b.at)
  return inPlace.some(({ at, packed }, index) => {
    const next = inPlace[index + 1]
    return next !== undefined && at + fileSize + packed > next.at
  })
}

function readEntry(buffer: Buffer, at: number): Entry {
  const nameAt = at + entrySize
  return {
    name: buffer.toString('utf8', nameAt, nameAt + buffer.readUInt16LE(at + 28)),
    method: buffer.readUInt16LE(at + 10),
    crc: buffer.readUInt32LE(at + 16),
    packed: buffer.readUInt32LE(at + 20),
    unpacked: buffer.readUInt32LE(at + 24),
    at: buffer.readUInt32LE(at + 42),
  }
}

// The declared size is a promise only: unpacking stops there, whatever the packed bytes hold.
function unpack(buffer: Buffer, { method, crc, packed, unpacked, at }: Entry): Uint8Array {
  if (buffer.readUInt32LE(at) !== fileMark) throw new Unreadable('damaged')
  const start = at + fileSize + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28)
  const content = buffer.subarray(start, start + packed)
  if (method !== 0 && method !== 8) throw new Unreadable('damaged')
  const bytes = method === 0 ? content : inflateRawSync(content, { maxOutputLength: Math.max(unpacked, 1) })
  if (bytes.length !== unpacked || crc32(bytes) !== crc) throw new Unreadable('damaged')
  return bytes
}

/** Any fault of reading bytes means that the file is damaged. */
function attempt<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged')
  }
}
