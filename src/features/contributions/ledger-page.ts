import { html } from 'hono/html'
import { type Day, formatDay } from '../../shared/day.ts'
import { type AskedPast, type ChangeDays, isNow, type Past, pastQuery } from '../../shared/past.ts'
import { selectField } from '../../web/components/field.ts'
import { actions, buttonLink, filterForm } from '../../web/components/form.ts'
import { type Mark, marks } from '../../web/components/mark.ts'
import { gapKey, type MatrixCell, type MatrixCheck, matrix } from '../../web/components/matrix.ts'
import { empty, notice } from '../../web/components/notice.ts'
import { changeDaysView, inPast, type PastNoticeProps, pastFields, pastNotices } from '../../web/components/past.ts'
import { section } from '../../web/components/section.ts'
import { key, stage } from '../../web/components/stage.ts'
import { table } from '../../web/components/table.ts'
import { stateTag } from '../../web/components/tag.ts'
import { type Content, type Html, join } from '../../web/html.ts'
import { messages } from '../../web/messages.ts'
import { paths } from '../../web/paths.ts'
import { fileLinks } from '../../web/send-file.ts'
import { type AgreementHead, agreementPage } from '../agreements/index.ts'
import { formatAmount, formatBareAmount, stages } from './contribution.ts'
import { contributionMessages as texts } from './contribution-messages.ts'
import { entryMessages } from './entry-messages.ts'
import { amountsOf, type Ledger, positionsIn } from './ledger.ts'
import { type LedgerCheck, ledgerChecks } from './ledger-checks.ts'
import { type LedgerView, ledgerMatrix } from './ledger-matrix.ts'
import { ledgerPanel, type PanelContent } from './ledger-panel.ts'

export type LedgerPageProps = {
  readonly head: AgreementHead
  readonly ledger: Ledger
  readonly view: LedgerView
  /** null when no cell is open; `wrong` when the address names none that is there */
  readonly panel: PanelContent | 'wrong' | null
  readonly changeDays: ChangeDays
  /** the past that the address asks for; the ledger is of that past, or of now where it cannot be shown */
  readonly asked: AskedPast
  /** what the reader just did, to be told once */
  readonly done?: Html | null | undefined
}

/** The ledger of an agreement: the matrix, what one cell is made of, and the checks of sums. */
export function ledgerPage({ head, ledger, view, panel, changeDays, asked, done = null }: LedgerPageProps): Html {
  const wrong = notice({ tone: 'alert', title: texts.noCell, text: texts.noCellText })
  const open = panel === null || panel === 'wrong' ? null : ledgerPanel(ledger, view, view.open!, panel)
  const body = html`${filter(ledger, view)}${changeDaysView(changeDays, (past) => inPast(paths.contributions(head.slug), past), paths.agreementChanges(head.slug))}${matrixBlock(ledger, view)}${open}${checksSection(ledger, view.slug)}`
  const isEmpty = ledger.positions.length === 0 && isNow(ledger.past)
  return agreementPage(head, 'contributions', {
    title: texts.title,
    lead: texts.lead,
    past: ledger.past,
    wide: true,
    below: isEmpty ? undefined : enterButtons(head.slug),
    notices: [
      ...(done === null ? [] : [done]),
      ...(panel === 'wrong' ? [wrong] : []),
      ...pastNotices(asked, waysOut(head.slug, view, ledger.past)),
    ],
    body: isEmpty ? nothingYet(head.slug) : body,
  })
}

/** Back to now with the same years and stage, and to what changed since. */
function waysOut(slug: string, view: LedgerView, past: Past): PastNoticeProps {
  const query = new URLSearchParams(view.filter)
  for (const name of pastQuery(past).keys()) query.delete(name)
  return { back: paths.contributions(slug, undefined, query.toString()), changes: paths.agreementChanges(slug, past) }
}

/** `2025 en 2026`, `2025, 2027`, in words where the years follow each other. */
function formatYears(years: readonly number[]): string {
  const follow = years.every((year, index) => index === 0 || year === years[index - 1]! + 1)
  if (!follow) return years.join(', ')
  return formatDay((years.length === 1 ? String(years[0]) : `${years[0]}/${years.at(-1)}`) as Day)
}

function nothingYet(slug: string): Html {
  const readIn = buttonLink({ href: paths.readIn(), label: texts.readIn, kind: 'primary' })
  return empty({ title: texts.none, text: texts.noneText, action: html`${readIn}${enterButtons(slug)}` })
}

function enterButtons(slug: string): Html {
  const table = buttonLink({ href: paths.pasteContributions(slug), label: texts.paste })
  return actions(buttonLink({ href: paths.newContribution(slug), label: entryMessages.new.button }), table)
}

function filter(ledger: Ledger, view: LedgerView): Html {
  const years = [
    { value: '', label: texts.allYears },
    ...ledger.years.map((year) => ({ value: String(year), label: String(year) })),
  ]
  const all = [
    { value: '', label: texts.allStages },
    ...stages.map((of) => ({ value: messages.stages[of], label: messages.stages[of] })),
  ]
  const year = view.years.length === 1 ? String(view.years[0]) : ''
  const fields = html`${selectField({ name: 'jaar', label: texts.filterYear, options: years, value: year })}${selectField(
    {
      name: 'fase',
      label: texts.filterStage,
      options: all,
      value: view.stage === null ? '' : messages.stages[view.stage],
    },
  )}${pastFields(ledger.past)}`
  return filterForm({
    action: paths.contributions(view.slug),
    fields,
    submit: texts.show,
    result: filterResult(ledger, view),
  })
}

function filterResult(ledger: Ledger, view: LedgerView): Html {
  const checks = ledgerChecks(ledger)
  const holding = checks.filter((check) => check.holds).length
  const tone = holding === checks.length ? 'good' : 'alert'
  const verdict =
    checks.length === 0
      ? null
      : html`${stateTag(tone, texts.checksHold(holding, checks.length))} <a href="${paths.contributionChecks(view.slug)}">${texts.seeChecks}</a>`
  return html`${verdict} ${fileLinks((form) => paths.contributionsFile(view.slug, form, view.filter))}`
}

function matrixBlock(ledger: Ledger, view: LedgerView): Html {
  return html`<section aria-labelledby="matrix" class="kb-matrixblock"><h2 id="matrix" class="kb-sr">${texts.matrixTitle}</h2>${matrix(
    {
      ...ledgerMatrix(ledger, view),
      checks: matrixChecks(ledger, view),
    },
  )}${key(texts.key, [...stages.map((of) => stage(of)), gapKey(), texts.keySum])}</section>`
}

/** What sources say of the sum of all, and whether that is what the register counts. */
function matrixChecks(ledger: Ledger, view: LedgerView): MatrixCheck[] {
  const checks = ledgerChecks(ledger, view.years).filter(
    (check) => check.constituencyId === null && (view.stage === null || check.stage === view.stage),
  )
  const byYears = Map.groupBy(checks, (check) => `${check.stage} ${check.years.join()}`)
  return [...byYears.values()].flatMap((group) => [statedRow(group), differenceRow(ledger, group)])
}

function statedRow(checks: readonly LedgerCheck[]): MatrixCheck {
  const bare = (unit: 'eur' | 'fte') => {
    const check = checks.find((each) => each.unit === unit)
    return check === undefined ? 'notInSource' : formatBareAmount(unit, check.stated)
  }
  const total: MatrixCell = { kind: 'known', euro: bare('eur'), fte: bare('fte') }
  const note = html`${marks(distinct(checks))} <span class="kb-soft kb-small">${texts.statedFor(formatYears(checks[0]!.years))}</span>`
  return { label: texts.statedInSource, note, total }
}

function differenceRow(ledger: Ledger, checks: readonly LedgerCheck[]): MatrixCheck {
  const note = html`<span class="kb-soft kb-small">${join([...silent(ledger, checks), ...leftOut(ledger, checks)])}</span>`
  return { label: texts.difference, note, total: html`${join(distinctVerdicts(checks))}` }
}

/** Who leaves an amount blank in the stage and years of these checks, by name. */
function silent(ledger: Ledger, checks: readonly LedgerCheck[]): string[] {
  const { stage: of, years } = checks[0]!
  const isSilent = (id: string) =>
    ledger.positions.some(
      ({ constituencyId, year, unit, stage: at, amount }) =>
        constituencyId === id && years.includes(year) && unit === 'eur' && at === of && amount === null,
    )
  const names = ledger.constituencies.filter(({ id }) => isSilent(id)).map(({ name }) => name)
  const isAboutMoney = checks.some((check) => check.unit === 'eur')
  return isAboutMoney && names.length > 0 ? [texts.noAmountFrom(names.join(` ${texts.and} `), names.length)] : []
}

function leftOut(ledger: Ledger, checks: readonly LedgerCheck[]): string[] {
  const { stage: of, years } = checks[0]!
  const counts = years.map((year) => {
    const positions = positionsIn(ledger, { constituencyId: null, purpose: 'total', year })
    return amountsOf(positions, of)?.leftOut ?? 0
  })
  const most = Math.max(0, ...counts)
  return most === 0 ? [] : [texts.leftOut(most)]
}

function distinct(checks: readonly LedgerCheck[]): readonly Mark[] {
  return [...new Map(checks.flatMap((check) => check.marks).map((mark) => [mark.label, mark])).values()]
}

function distinctVerdicts(checks: readonly LedgerCheck[]): Html[] {
  return checks.every((check) => check.holds) ? [verdict(checks[0]!)] : checks.map(verdict)
}

function verdict({ holds, counted, stated, unit }: LedgerCheck): Html {
  if (holds) return stateTag('good', texts.holds)
  const difference = (counted ?? 0) - stated
  return stateTag('alert', texts.differs(formatAmount(unit, Math.abs(difference)), difference < 0))
}

function checksSection(ledger: Ledger, slug: string): Html {
  const checks = ledgerChecks(ledger)
  const body: Content =
    checks.length === 0
      ? html`<p>${ledger.past.inForceOn === null ? texts.noChecks : texts.noChecksOn}</p>`
      : checksTable(ledger, checks)
  const more = html`<p class="kb-more"><a href="${paths.reconciliation(slug)}">${texts.allChecks}</a></p>`
  return section({
    id: 'controle',
    title: texts.checks,
    intro: [texts.checksIntro],
    layout: 'split',
    body: html`${body}${more}`,
  })
}

function checksTable(ledger: Ledger, checks: readonly LedgerCheck[]): Html {
  const name = ({ constituencyId }: LedgerCheck) =>
    ledger.constituencies.find((each) => each.id === constituencyId)?.name
  return table({
    caption: texts.checksCaption,
    columns: [
      { label: texts.check },
      { label: texts.counted, numeric: true },
      { label: texts.stated, numeric: true },
      { label: texts.source },
      { label: texts.verdict },
    ],
    rows: checks.map((check) => ({
      head: html`${name(check) === undefined ? texts.sumOfAll : texts.sumOf(name(check)!)}<span class="kb-sub">${formatYears(check.years)}</span>`,
      cells: [
        check.counted === null ? 'notInSource' : formatAmount(check.unit, check.counted),
        formatAmount(check.unit, check.stated),
        marks(check.marks),
        verdict(check),
      ],
    })),
  })
}
