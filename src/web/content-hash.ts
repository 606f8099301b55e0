import { createHash } from 'node:crypto'

/** A short name for exactly these bytes; it changes when a file changes. */
export function contentHash(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 12)
}
