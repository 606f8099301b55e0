/** What two names must share to be the same name: letters and digits only, without case, accents or word breaks. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '')
}

/** A piece of an address from a name: `Groene daken 2026–2028` gives `groene-daken-2026-2028`. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return (words ?? ['akkoord']).join('-').slice(0, 80).replace(/-+$/, '')
}
