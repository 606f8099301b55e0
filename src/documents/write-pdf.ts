import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { drawable } from './drawable.ts'
import { charactersOf, type HasGlyph } from './font-characters.ts'
import type { Report } from './report.ts'
import { reportMessages as texts } from './report-messages.ts'

/**
 * Writes a report as PDF for A4, tagged for who reads it aloud (PDF/UA-1: the writer refuses what does not meet it).
 * The texts go along as data and are never read as markup. The same report gives the same bytes.
 */
export function writePdf(report: Report): Uint8Array {
  started ??= start()
  const { compiler, hasGlyph } = started
  const compiled = compiler.compile({ mainFilePath: template, inputs: inputsFor(report, hasGlyph) })
  if (compiled.result === null)
    throw new Error(`the report cannot be drawn: ${reasons(compiler, compiled.takeError())}`)
  const bytes = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
  compiler.evictCache(oldestKept)
  return bytes
}

type Compiled = ReturnType<NodeCompiler['compile']>
type Started = { readonly compiler: NodeCompiler; readonly hasGlyph: HasGlyph }

const folder = fileURLToPath(new URL('./', import.meta.url))
const template = fileURLToPath(new URL('./report.typ', import.meta.url))

/** How many reports ago a remembered piece was last used before it is let go. */
const oldestKept = 3

let started: Started | undefined // starting takes a moment, and only who writes needs it

function start(): Started {
  const fontBlobs = ['300Light', '400Regular', '600SemiBold'].map(fontFile)
  return {
    compiler: NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] }),
    hasGlyph: charactersOf(fontBlobs[1]!),
  }
}

function fontFile(name: string): Buffer {
  return readFileSync(
    fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${name}/SourceSans3_${name}.ttf`)),
  )
}

function reasons(compiler: NodeCompiler, error: ReturnType<Compiled['takeError']>): string {
  return error === null ? 'no reason given' : JSON.stringify(compiler.fetchDiagnostics(error))
}

/** What the template reads: the report with every text as the font can draw it, and the words around it. */
function inputsFor(report: Report, hasGlyph: HasGlyph): Record<'report' | 'texts', string> {
  let unknown = false
  const drawn = JSON.stringify({ ...report, made: clock(report.made) }, (_key, value: unknown) => {
    if (typeof value !== 'string') return value
    const fit = drawable(value, hasGlyph)
    unknown ||= fit.unknown
    return fit.text
  })
  const { weight, what, sources, unknownCharacters } = texts
  const around = {
    heads: [weight, what, sources],
    page: texts.page('{n}', '{all}'),
    note: unknown ? unknownCharacters : null,
  }
  return { report: drawn, texts: JSON.stringify(around) }
}

function clock(moment: Date) {
  const [year, month, day, hour, minute, second] = moment
    .toISOString()
    .split(/[^\d]+/)
    .map(Number)
  return { year, month, day, hour, minute, second }
}
