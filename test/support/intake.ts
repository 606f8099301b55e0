import { readFileSync } from 'node:fs'
import { readDocument } from '../../src/documents/read-document.ts'
import { readPositions } from '../../src/features/contributions/index.ts'
import type { ReadingResult } from '../../src/features/intake/facts.ts'
import { readPaper } from '../../src/features/intake/reading/read-paper.ts'
import { startIntake } from '../../src/features/intake/start-intake.ts'
import { localActor } from '../../src/shared/actor.ts'
import type { Id } from '../../src/shared/id.ts'
import type { TestApp } from './app.ts'

const samples = new URL('../../src/features/intake/samples/', import.meta.url)

/** The text of the sample paper, to be changed by a test. */
export function samplePaper(): string {
  return readFileSync(new URL('akkoord-groene-daken.txt', samples), 'utf8')
}

/** Sends a paper and gives the id of its intake. */
export async function readIn(app: TestApp, text: string, name = 'stuk.txt'): Promise<string> {
  return idIn(await app.post('/stukken/inlezen', { bestand: new File([text], name) }))
}

/** Reads a paper in as if more had been read in it than its text holds. */
export async function readInWith(
  app: TestApp,
  text: string,
  more: (reading: ReadingResult) => Partial<ReadingResult>,
  name = 'stuk.txt',
): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  const document = await readDocument(name, bytes)
  const reading = readPaper(document)
  const file = { bytes, document, reading: { ...reading, ...more(reading) } }
  const { id } = await app.doors.write(localActor(), (tx) => startIntake(tx, localActor(), file))
  return id
}

/** Reads the sample paper in and gives the id of its intake. */
export async function readSampleIn(app: TestApp): Promise<string> {
  return idIn(await app.post('/stukken/inlezen/voorbeeld', {}))
}

/** The id of the intake that an answer leads to. */
export function idIn(response: Response): string {
  const location = response.headers.get('location') ?? ''
  const id = /^\/inlezen\/([0-9a-f-]{36})/.exec(location)?.[1]
  if (id === undefined) throw new Error(`no intake: ${response.status} ${location}`)
  return id
}

export type ProposalRow = Awaited<ReturnType<typeof proposalsOf>>[number]

/** The proposals of an intake as they are stored. */
export function proposalsOf(app: TestApp, id: string) {
  return app.doors.read(localActor(), (db) =>
    db
      .selectFrom('proposal')
      .selectAll()
      .where('intakeId', '=', id as never)
      .orderBy('number')
      .execute(),
  )
}

/** The number of the proposal of this kind whose fact holds this text. */
export async function numberOf(app: TestApp, id: string, kind: string, text: string): Promise<number> {
  const found = (await proposalsOf(app, id)).find((row) => row.kind === kind && row.fact.includes(text))
  if (found === undefined) throw new Error(`no ${kind} with ${text}`)
  return found.number
}

/** Judges a proposal as its form on the page would. */
export async function judge(
  app: TestApp,
  id: string,
  number: number,
  verdict: string,
  fields: Record<string, string> = {},
): Promise<Response> {
  const row = (await proposalsOf(app, id)).find((each) => each.number === number)
  const version = `${row?.state}.${row?.judgedAt?.getTime() ?? 0}`
  return app.post(`/inlezen/${id}/voorstellen/${number}`, { oordeel: verdict, versie: version, ...fields })
}

/** Settles both questions about the amounts. */
export async function chooseReadings(app: TestApp, id: string, mark = 'thousands', basis = 'per-year'): Promise<void> {
  await app.post(`/inlezen/${id}/lezing`, { vraag: 'thousands-mark', keuze: mark })
  await app.post(`/inlezen/${id}/lezing`, { vraag: 'basis', keuze: basis })
}

export function acceptClear(app: TestApp, id: string): Promise<Response> {
  return app.post(`/inlezen/${id}/duidelijke-voorstellen`, {})
}

/** Accepts everything there is, clear or not; readings must be settled first. */
export async function acceptAll(app: TestApp, id: string): Promise<void> {
  await acceptClear(app, id)
  for (const { number, state } of await proposalsOf(app, id))
    if (state === 'open') await judge(app, id, number, 'accepteer')
}

/** Adopts what was accepted, by default as a new agreement. */
export function adopt(app: TestApp, id: string, target = 'nieuw', date = '12 februari 2026'): Promise<Response> {
  return app.post(`/inlezen/${id}/overnemen`, { akkoord: target, datum: date })
}

/** Reads a paper in (the sample, unless a text is given) and accepts all of it; nothing is adopted yet. */
export async function accepted(app: TestApp, text?: string): Promise<string> {
  const id = text === undefined ? await readSampleIn(app) : await readIn(app, text)
  await chooseReadings(app, id)
  await acceptAll(app, id)
  return id
}

/** The agreements of the register, oldest first. */
export function agreementsOf(app: TestApp) {
  return app.doors.read(localActor(), (db) => db.selectFrom('agreement').selectAll().orderBy('createdAt').execute())
}

/** What the register adds up to per year and unit: the sum over purposes, of every contributor. */
export async function sumsOf(app: TestApp, agreementId: Id<'agreement'>) {
  const positions = await app.doors.read(localActor(), (db) => readPositions(db, [agreementId]))
  const of = (unit: string, year: number) =>
    positions
      .filter((each) => each.unit === unit && each.year === year)
      .reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  return { positions, of }
}
