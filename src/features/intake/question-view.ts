import { html } from 'hono/html'
import { calendarDay, formatDay } from '../../shared/day.ts'
import { textField } from '../../web/components/field.ts'
import { button, form, hiddenField } from '../../web/components/form.ts'
import { notice } from '../../web/components/notice.ts'
import { readingChoice } from '../../web/components/reading.ts'
import type { Html } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { concerned } from './choose-reading.ts'
import { yearsWords } from './describe-contribution.ts'
import type { Intake } from './load-intake.ts'
import { currentFact, type ProposalOf } from './proposal.ts'
import { questionMessages as texts } from './question-messages.ts'
import { optionsOf } from './question-options.ts'
import { type ReadingQuestion, readingQuestions } from './reading-choice.ts'

/** The fields of a choice of reading. */
export const questionFields = { question: 'vraag', choice: 'keuze' } as const

export type RefusedChoice = { readonly question: ReadingQuestion; readonly sentence: string; readonly typed: string }

export type QuestionViewProps = {
  readonly intake: Intake
  readonly csrf: string
  /** a choice that could not be recorded */
  readonly refused?: RefusedChoice | undefined
}

/** What a person must settle before the amounts can be accepted, and what was settled, by whom and when. */
export function questionsView(props: QuestionViewProps): Html {
  const asked = readingQuestions.filter((question) => concerned(props.intake, question).length > 0)
  return html`${asked.map((question) => questionView(question, props))}`
}

function questionView(question: ReadingQuestion, props: QuestionViewProps): Html {
  const made = props.intake.chosen.find((choice) => choice.question === question)
  if (made === undefined) return html`<div id="vraag-${question}">${questionForm(question, props)}</div>`
  const adopted = concerned(props.intake, question).some(({ adoptedAt }) => adoptedAt !== null)
  const again = html`<details class="kb-details"${props.refused?.question === question ? html` open` : null}><summary>${texts.again}</summary>${questionForm(question, props)}</details>`
  const text = texts.chosen(choiceWords(question, props.intake), made.chosenBy, formatDay(calendarDay(made.chosenAt)))
  return html`<div id="vraag-${question}">${notice({ tone: 'good', text: html`${text}${adopted ? null : again}` })}</div>`
}

/** What was chosen, in words. */
export function choiceWords(question: ReadingQuestion, { choices }: Pick<Intake, 'choices'>): string {
  switch (question) {
    case 'thousands-mark':
      return choices['thousands-mark'] === 'thousands' ? texts.thousands : texts.decimals
    case 'basis':
      return choices.basis === 'per-year' ? texts.perYear : texts.total
    case 'years':
      return texts.chosenYears(yearsWords(choices.years ?? []))
  }
}

function questionForm(question: ReadingQuestion, props: QuestionViewProps): Html {
  const { intake, csrf } = props
  const fields = question === 'years' ? yearsFields(props) : choiceFields(question, props)
  const action = `${paths.intakeReading(intake.id)}#vraag-${question}`
  return form({ action, csrf, body: html`${hiddenField(questionFields.question, question)}${fields}` })
}

function choiceFields(question: 'thousands-mark' | 'basis', { intake, refused }: QuestionViewProps): Html {
  return readingChoice({
    id: `lezing-${question}`,
    title: texts.titles[question],
    explanation: texts.explanations[question],
    name: questionFields.choice,
    options: optionsOf(question, intake),
    scope: html`<p class="kb-small">${scopeOf(concerned(intake, question))}</p>`,
    error: refused?.question === question ? refused.sentence : undefined,
    submit: { label: texts.submit },
  })
}

function yearsFields({ intake, refused }: QuestionViewProps): Html {
  const own = refused?.question === 'years' ? refused : undefined
  const field = textField({
    name: questionFields.choice,
    id: 'jaren-van-alle',
    label: texts.yearsLabel,
    hint: texts.yearsHint,
    size: 24,
    value: own?.typed ?? '',
    error: own?.sentence,
  })
  return html`<fieldset class="kb-reading"><legend>${texts.titles.years}</legend><p class="kb-small">${texts.explanations.years} ${scopeOf(
    concerned(intake, 'years'),
  )}</p>${field}${button({ label: texts.submitYears, kind: 'primary' })}</fieldset>`
}

function scopeOf(proposals: readonly ProposalOf<'contribution'>[]): string {
  const tables = [...new Set(proposals.map((proposal) => currentFact(proposal).table ?? 0))].sort((a, b) => a - b)
  const places = [
    ...(tables[0] === 0 ? [texts.inText] : []),
    ...(tables.at(-1) === 0 ? [] : [texts.table(yearsWords(tables.filter(Boolean)))]),
  ]
  return texts.scope(proposals.length, places.join(' en '))
}
