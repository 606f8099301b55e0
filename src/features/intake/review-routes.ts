import { Hono } from 'hono'
import type { Doors } from '../../database/doors.ts'
import { InvalidInput, NotFound } from '../../shared/errors.ts'
import { typedYears } from '../../shared/typed-value.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import { csrfToken } from '../../web/csrf.ts'
import { paths } from '../../web/paths.ts'
import { type Form, readForm } from '../../web/typed-form.ts'
import { acceptClear } from './accept-clear.ts'
import { chooseReading } from './choose-reading.ts'
import { changedFact, type Editing } from './edit-proposal.ts'
import { intakeMessages as texts } from './intake-messages.ts'
import { type Judgement, judgeProposal, proposalNumbered } from './judge-proposal.ts'
import { type Intake, loadIntake } from './load-intake.ts'
import { nextOpen } from './proposal.ts'
import { questionFields, type RefusedChoice } from './question-view.ts'
import { type ReadingQuestion, readingQuestions } from './reading-choice.ts'
import { judgementFields } from './record-view.ts'
import { flashOf } from './review-flash.ts'
import { readReview } from './review-page.ts'
import { reviewView } from './review-view.ts'

/** Reviewing a paper: the page, a judgement on one proposal, a reading of the amounts, and accepting what is clear. */
export function reviewRoutes(doors: Doors): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get(paths.intake(':id'), async (c) => c.html(await reviewPage(c, doors, param(c, 'id'))))
  routes.get(proposalPath, async (c) => {
    const number = numberFrom(param(c, 'number'))
    return c.html(await reviewPage(c, doors, param(c, 'id'), { editing: { number, fields: {}, errors: {} } }))
  })
  routes.post(proposalPath, (c) => judge(c, doors, param(c, 'id'), numberFrom(param(c, 'number'))))
  routes.post(paths.intakeReading(':id'), (c) => choose(c, doors, param(c, 'id')))
  routes.post(paths.intakeAcceptClear(':id'), async (c) => {
    const { intake, accepted } = await doors.write(c.var.actor, (tx) => acceptClear(tx, c.var.actor, param(c, 'id')))
    return c.redirect(onwards(intake, `melding=duidelijk&aantal=${accepted}`, 0), 303)
  })
  return routes
}

const proposalPath = '/inlezen/:id/voorstellen/:number'

async function reviewPage(
  c: WebContext,
  doors: Doors,
  id: string,
  more: { editing?: Editing; refused?: RefusedChoice } = {},
) {
  const review = await doors.read(c.var.actor, (db) => readReview(db, id))
  if (more.editing !== undefined) mayEdit(review.intake, more.editing.number)
  return reviewView({ ...review, ...more, csrf: csrfToken(c), flash: flashOf(c.req.query(), review) })
}

function mayEdit(intake: Intake, number: number): void {
  const proposal = proposalNumbered(intake, number)
  if (proposal.adoptedAt !== null) throw new NotFound(texts.alreadyAdopted(number))
}

async function judge(c: WebContext, doors: Doors, id: string, number: number): Promise<Response> {
  const form = await readForm(c)
  const verdict = form.text(judgementFields.verdict)
  if (verdict === 'wijzig') return c.redirect(`${paths.intakeProposal(id, number)}#v${number}`, 303)
  const judgement = await judgementFrom(c, doors, id, number, form)
  if ('errors' in judgement) {
    return c.html(
      await reviewPage(c, doors, id, { editing: { number, fields: form.fields, errors: judgement.errors } }),
      400,
    )
  }
  const version = form.text(judgementFields.version)
  const input = { intakeId: id, number, version, judgement }
  const intake = await doors.write(c.var.actor, (tx) => judgeProposal(tx, c.var.actor, input))
  return c.redirect(
    onwards(
      intake,
      `melding=${noticeFor[judgement.verdict]}&nummer=${number}`,
      number,
      judgement.verdict === 'reopened',
    ),
    303,
  )
}

const noticeFor = {
  accepted: 'geaccepteerd',
  changed: 'gewijzigd',
  rejected: 'afgewezen',
  reopened: 'heropend',
} as const

const verdicts: Readonly<Record<string, 'accepted' | 'rejected' | 'reopened'>> = {
  accepteer: 'accepted',
  'wijs-af': 'rejected',
  herzien: 'reopened',
}

async function judgementFrom(
  c: WebContext,
  doors: Doors,
  id: string,
  number: number,
  form: Form,
): Promise<Judgement | { readonly errors: Readonly<Record<string, string>> }> {
  const word = form.text(judgementFields.verdict)
  const verdict = Object.hasOwn(verdicts, word) ? verdicts[word] : undefined
  if (verdict !== undefined) return { verdict }
  if (word !== 'bewaar') throw new InvalidInput(texts.badJudgement)
  const intake = await doors.read(c.var.actor, (db) => loadIntake(db, id))
  const changed = changedFact(proposalNumbered(intake, number), form.fields, intake)
  return 'errors' in changed ? changed : { verdict: 'changed', value: changed.value }
}

async function choose(c: WebContext, doors: Doors, id: string): Promise<Response> {
  const form = await readForm(c)
  const question = readingQuestions.find((each) => each === form.text(questionFields.question))
  if (question === undefined) throw new InvalidInput(texts.noSuchReading)
  const typed = form.text(questionFields.choice)
  const choice = choiceFrom(question, typed)
  if ('error' in choice)
    return c.html(await reviewPage(c, doors, id, { refused: { question, sentence: choice.error, typed } }), 400)
  const input = { intakeId: id, question, choice: choice.value }
  const intake = await doors.write(c.var.actor, (tx) => chooseReading(tx, c.var.actor, input))
  return c.redirect(`${paths.intake(intake.id)}?melding=lezing#vraag-${question}`, 303)
}

/** The answer as it is stored, or the sentence that says what to do. */
function choiceFrom(question: ReadingQuestion, typed: string): { readonly value: string } | { readonly error: string } {
  if (question !== 'years') return typed === '' ? { error: texts.chooseOne } : { value: typed }
  const years = typedYears(typed)
  if ('error' in years) return years
  return years.value.length === 0 ? { error: texts.yearsMissing } : { value: years.value.join(',') }
}

/** Back to the review, at the next open proposal; at the one itself when it was opened again. */
function onwards(intake: Intake, query: string, number: number, stay = false): string {
  const next = stay ? number : nextOpen(intake.proposals, number)?.number
  const at = next === undefined ? '' : `&bij=${next}#v${next}-melding`
  return `${paths.intake(intake.id)}?${query}${at}`
}

function numberFrom(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new NotFound(texts.noSuchProposal)
  return Number(text)
}

function param(c: WebContext, name: string): string {
  return c.req.param(name) ?? ''
}
