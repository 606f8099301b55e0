import type { ReadDb } from '../../database/doors.ts'
import type { Past } from '../../shared/past.ts'
import { readImagesOf } from './agreement-then.ts'
import { type AgreementHead, readAgreementHead } from './read-agreement.ts'

/** The agreement at an address, as its pages show it in a past. */
export type HeadIn = { readonly head: AgreementHead; readonly isKnown: boolean }

/** The agreement at this address; `isKnown` is false when it was not in the register yet on the day of the stand. Throws NotFound. */
export async function readHeadIn(db: ReadDb, slug: string, { standOn }: Past): Promise<HeadIn> {
  const head = await readAgreementHead(db, slug)
  if (standOn === null) return { head, isKnown: true }
  const images = await readImagesOf(db, head.id, standOn, ['agreement', 'finding', 'paper'])
  const [row] = images.of('agreement')
  if (row === undefined) return { head, isKnown: false }
  const { title, shortTitle, summary, state, term } = row
  const findings = images.of('finding').filter(({ holds }) => !holds).length
  const papers = images.of('paper').length
  return { head: { ...head, title, shortTitle, summary, state, term, findings, papers }, isKnown: true }
}
