import { readdir, readFile, writeFile } from 'node:fs/promises'
import { PurgeCSS } from 'purgecss'
import { contentHash } from '../content-hash.ts'

/**
 * Writes the one stylesheet of all pages: the files of this folder in a fixed order, without the rules for classes that
 * no view uses, and without white space. Run it with `npm run css` after a change here or in a view.
 */
export async function buildStylesheet(): Promise<string> {
  const raw = (await Promise.all(order.map((name) => readFile(new URL(`${name}.css`, here), 'utf8')))).join('\n')
  const used = await usedClasses()
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: '', extension: 'ts' }],
    css: [{ raw }],
    defaultExtractor: () => [...used],
    safelist: { standard: [/^(?!kb-)/] },
  })
  return `${await versionFonts(minify(result!.css))}\n`
}

/** Where the stylesheet is kept. */
export const stylesheet = new URL('../public/krachtenbundel.css', import.meta.url)

const here = new URL('./', import.meta.url)
const source = new URL('../../', import.meta.url)

/** Later files may refine earlier ones. */
const order = [
  'tokens',
  'base',
  'frame',
  'mark',
  'figure',
  'rail',
  'tree',
  'table',
  'goal',
  'family-tree',
  'finding',
  'form',
  'matrix',
  'panel',
  'paper',
  'record',
  'print',
]

/** Every `kb-` name in the views and browser scripts; a class must stand there in full, never glued together. */
export async function usedClasses(folder: URL = source): Promise<ReadonlySet<string>> {
  const names = await readdir(folder, { recursive: true })
  const views = names.filter((name) => /\.(ts|js)$/.test(name) && !/\.test\.ts$/.test(name)).sort()
  const texts = await Promise.all(views.map((name) => readFile(new URL(name, folder), 'utf8')))
  return new Set(texts.flatMap((text) => text.match(/\bkb-[a-z0-9_-]+/g) ?? []))
}

/** Takes out comments and white space, and leaves quoted strings alone. */
export function minify(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(/("[^"]*")/)
    .map((part, index) => (index % 2 === 1 ? part : squeeze(part)))
    .join('')
    .trim()
}

function squeeze(css: string): string {
  return css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
}

async function versionFonts(css: string): Promise<string> {
  const name = 'fonts/source-sans-3.woff2'
  const hash = contentHash(await readFile(new URL(name, stylesheet)))
  return css.replaceAll(name, `${name}?v=${hash}`)
}

if (import.meta.main) await writeFile(stylesheet, await buildStylesheet())
