import { html } from 'hono/html'
import { copyButton } from '../../web/components/copy.ts'
import { type FindingProps, findings } from '../../web/components/finding.ts'
import { actions } from '../../web/components/form.ts'
import type { Mark } from '../../web/components/mark.ts'
import { section } from '../../web/components/section.ts'
import { tally, type Weight } from '../../web/components/tag.ts'
import type { Html } from '../../web/html.ts'
import { asSettled } from './adopt-findings.ts'
import { adviceList } from './advice-list.ts'
import type { FindingFact } from './facts.ts'
import { questionOf } from './finding-codes.ts'
import { intakeMessages } from './intake-messages.ts'
import type { Intake } from './load-intake.ts'
import { passageMarks } from './passage-mark.ts'
import { isRegisterFinding } from './register-findings.ts'
import { reviewMessages as texts } from './review-messages.ts'

/** What was noticed in the paper: the gravest in sight, the rest and what holds behind a click. */
export function findingsSection(intake: Intake): Html {
  const all = intake.reading.findings.map((finding) => asSettled(finding, intake))
  const of = (weight: Weight) => all.filter((finding) => weightOf(finding) === weight)
  const [high, middle, low, holding] = [of('hoog'), of('midden'), of('laag'), of('holds')]
  const rest = [...middle, ...low]
  return section({
    id: 'bevindingen',
    title: texts.findings,
    intro: [tally({ hoog: high.length, midden: middle.length, laag: low.length, holds: holding.length })],
    body: html`${intake.reading.findings.length === 0 ? html`<p>${texts.noFindings}</p>` : null}${list(high, intake)}${
      rest.length === 0 ? null : fold(texts.moreFindings(high.length, middle.length, low.length), list(rest, intake))
    }${holding.length === 0 ? null : fold(texts.holding(holding.length), list(holding, intake))}${copyAll([...high, ...rest])}`,
  })
}

/** With more suggestions than this each stands behind a click, so that the findings themselves can be overseen. */
const mostInSight = 3

function copyAll(open: readonly FindingFact[]): Html | null {
  const told = open.map((finding) => ({
    advice: adviceOf(finding),
    places: marksOf(finding).map(({ label }) => label),
  }))
  const text = adviceList(told)
  return text === '' ? null : actions(copyButton({ label: intakeMessages.copyAdvice, text }))
}

function marksOf(finding: FindingFact): Mark[] {
  return [...passageMarks(finding.passages), ...recordMarks(finding)]
}

/** The suggestion to the author of the paper; a reading from before there were any has none. */
export function adviceOf({ correction }: FindingFact): { readonly label: string; readonly text: string } | null {
  return typeof correction === 'string' ? { label: intakeMessages.advice, text: correction } : null
}

export function weightOf(finding: FindingFact): Weight {
  return finding.holds ? 'holds' : finding.severity
}

function list(items: readonly FindingFact[], intake: Intake): Html | null {
  return items.length === 0
    ? null
    : findings(
        items.map((finding) => findingProps(finding, intake)),
        'two',
      )
}

function findingProps(finding: FindingFact, intake: Intake): FindingProps {
  const question = questionOf(finding)
  const isOpen = question !== null && intake.choices[question] === null
  const text = isOpen ? html`${finding.sentence} <a href="#vraag-${question}">${texts.toReading}</a>` : finding.sentence
  const advice = adviceOf(finding)
  return {
    weight: weightOf(finding),
    title: finding.title,
    text,
    marks: marksOf(finding),
    advice: advice === null ? undefined : isFolded(intake) ? { ...advice, ...folded } : advice,
  }
}

const folded = { label: intakeMessages.adviceFolded, folded: true } as const

function isFolded({ reading }: Intake): boolean {
  return reading.findings.filter((finding) => adviceOf(finding) !== null).length > mostInSight
}

/** The page of the register that says otherwise; none for a finding about the paper alone. */
export function recordMarks(finding: FindingFact): Mark[] {
  return isRegisterFinding(finding) ? [{ kind: 'source', label: finding.at.label, href: finding.at.path }] : []
}

function fold(summary: string, body: Html | null): Html {
  return html`<details class="kb-details"><summary>${summary}</summary>${body}</details>`
}
