import { nameKey } from '../../shared/name-key.ts'

/**
 * A paper in 64 numbers (MinHash over four words at a time): the share of equal numbers of two sketches is about the share
 * of equal text. `bands` are hashes of four numbers each: papers that are alike probably share one, and a band can be looked up.
 */
export type PaperSketch = { readonly sketch: number[]; readonly bands: number[] }

const size = 64
const perBand = 4
const wordsTogether = 4
const mostPieces = 20_000 // a longer text is known by its beginning
const fewestPieces = 20 // of a shorter text a likeness says nothing

/** The sketch of a text; empty for a text of a few words. Case, punctuation and line ends do not count. */
export function sketchOf(text: string): PaperSketch {
  const pieces = piecesOf(text)
  if (pieces.size < fewestPieces) return { sketch: [], bands: [] }
  const sketch = Array.from({ length: size }, () => 2 ** 32)
  for (const piece of pieces) {
    for (let index = 0; index < size; index += 1) {
      const hash = mix(piece ^ Math.imul(index + 1, 0x9e3779b1)) >>> 0
      if (hash < sketch[index]!) sketch[index] = hash
    }
  }
  const signed = sketch.map((hash) => hash | 0) // as PostgreSQL keeps them
  return { sketch: signed, bands: bandsOf(signed) }
}

/** About which percentage of the text two papers share, 0 to 100; 0 when either has no sketch. */
export function shareOf(one: readonly number[], other: readonly number[]): number {
  if (one.length !== size || other.length !== size) return 0
  return Math.round((100 * one.filter((hash, index) => hash === other[index]).length) / size)
}

function piecesOf(text: string): Set<number> {
  const words = text.split(/\s+/).map(nameKey)
  const kept = words.filter((word) => word !== '').slice(0, mostPieces)
  return new Set(
    kept
      .slice(0, Math.max(0, kept.length - wordsTogether + 1))
      .map((_, index) => hashOf(kept.slice(index, index + wordsTogether).join(' '))),
  )
}

function bandsOf(sketch: readonly number[]): number[] {
  return Array.from({ length: size / perBand }, (_, band) =>
    hashOf(`${band} ${sketch.slice(band * perBand, (band + 1) * perBand).join(' ')}`),
  )
}

/** FNV-1a, 32 bits, signed. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash | 0
}

/** Spreads the bits of a number over all of it (the finaliser of MurmurHash3). */
function mix(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
