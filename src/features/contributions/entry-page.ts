import { html } from 'hono/html'
import { calendarDay, day, formatDay, formatShortDay } from '../../shared/day.ts'
import { type Fact, facts } from '../../web/components/facts.ts'
import { buttonLink } from '../../web/components/form.ts'
import { absent, marks } from '../../web/components/mark.ts'
import { notice } from '../../web/components/notice.ts'
import { section } from '../../web/components/section.ts'
import { stage } from '../../web/components/stage.ts'
import { type TableRow, table } from '../../web/components/table.ts'
import type { Content, Html } from '../../web/html.ts'
import { messages } from '../../web/messages.ts'
import { paths } from '../../web/paths.ts'
import { type AgreementHead, agreementPage } from '../agreements/index.ts'
import { type DocumentPassages, passagesView } from '../provenance/index.ts'
import { formatCell } from './contribution-cell.ts'
import { contributionMessages } from './contribution-messages.ts'
import { actWords } from './entry-acts.ts'
import { entryMessages } from './entry-messages.ts'
import { type EntryStory, relationOf } from './entry-story.ts'
import { amountInText, constituencyName, type LedgerNames, lineInText, purposeInText } from './entry-words.ts'
import { purposeOf } from './ledger.ts'
import { acts, whyNot } from './possible-acts.ts'
import type { Entry } from './read-entries.ts'

const texts = entryMessages.entry

export type EntryPageProps = {
  readonly head: AgreementHead
  readonly names: LedgerNames
  readonly story: EntryStory
  readonly passages: readonly DocumentPassages[]
  /** what the reader just did, and what came of it */
  readonly done: Html | null
}

/** One entry of the ledger: what it says and on what it rests, what can be done with it, and what came before and after. */
export function entryPage({ head, names, story, passages, done }: EntryPageProps): Html {
  const { entry, series, related } = story
  return agreementPage(head, 'contributions', {
    at: [{ label: texts.crumb }],
    eyebrow: `${lineInText(names, entry)}, ${entry.line.year}`,
    title: `${amountInText(entry)}, ${messages.stages[entry.stage]}`,
    notices: [...(done === null ? [] : [done]), ...noLongerCounts(head.slug, story)],
    below: html`<p><a href="${cellOfEntry(head.slug, names, entry)}">${texts.back}</a></p>`,
    body: html`${about(names, entry)}${passages.length === 0 ? null : sourceSection(passages)}${actsSection(head.slug, story)}${history(head.slug, entry, series)}${
      related.length === 0 ? null : relatedSection(head.slug, names, entry, related)
    }`,
  })
}

/** The address of the cell of the table that an entry is in. */
function cellOfEntry(slug: string, names: LedgerNames, { line }: Pick<Entry, 'line'>): string {
  const cell = { constituencyId: line.constituencyId, purpose: purposeOf(line), year: line.year }
  return paths.contributions(slug, formatCell(names, cell))
}

function noLongerCounts(slug: string, { entry, current }: EntryStory): Html[] {
  if (entry.state === 'current') return []
  const text = current === null ? texts.nothingCounts : html`${texts.nowCounts} ${entryLink(slug, current)}`
  return [notice({ tone: 'plain', title: texts.replacedTitle, text })]
}

function entryLink(slug: string, entry: Entry): Html {
  return html`<a class="kb-nowrap" href="${paths.contributionEntry(slug, entry.id)}">${amountInText(entry)}</a>`
}

function about(names: LedgerNames, entry: Entry): Html {
  const body = facts([...lineFacts(names, entry), ...entryFacts(entry)])
  return section({ id: 'over', title: texts.about, layout: 'split', body })
}

function sourceSection(passages: readonly DocumentPassages[]): Html {
  return section({ id: 'bron', title: texts.source, layout: 'split', body: passagesView(passages) })
}

function lineFacts(names: LedgerNames, { line, organisation, organisationCode, period }: Entry): Fact[] {
  const filling = line.withinId === null ? texts.fillings.extra : texts.fillings.within
  const who =
    organisation === null
      ? texts.wholeGroup
      : html`<a href="${paths.organisation(organisationCode!)}">${organisation}</a>, ${filling}`
  return [
    { term: texts.contributor, value: constituencyName(names, line.constituencyId) },
    { term: texts.organisation, value: who },
    { term: texts.purpose, value: purposeInText(names, purposeOf(line)) },
    { term: texts.year, value: String(line.year) },
    ...(period === String(line.year) ? [] : [{ term: texts.period, value: formatDay(day(period)) }]),
  ]
}

function entryFacts(entry: Entry): Fact[] {
  const { amount, effectiveOn, kind, state, mandate, reason, recordedAt, recordedBy } = entry
  return [
    { term: texts.amount, value: amount === null ? 'notStated' : amountInText(entry), marks: entry.marks },
    { term: texts.stage, value: stage(entry.stage) },
    { term: texts.effectiveOn, value: formatDay(effectiveOn) },
    { term: texts.kind, value: `${texts.kinds[kind]}, ${texts.states[state]}` },
    { term: texts.mandate, value: mandate ?? absent('notInSource', texts.noMandate) },
    { term: texts.reason, value: reason ?? absent('notInSource', texts.noReason) },
    ...termFacts(entry),
    ...wordFacts(entry),
    { term: texts.recorded, value: texts.recordedBy(formatDay(calendarDay(recordedAt)), recordedBy) },
  ]
}

function termFacts({ cover, coverYear, vat, line }: Entry): Fact[] {
  const notTold = absent('notStated', texts.notTold)
  const words = cover === null ? null : texts.covers[cover]
  const covered = words === null || coverYear === null ? words : texts.coverOf(words, coverYear)
  return [
    { term: texts.cover, value: covered ?? notTold },
    ...(line.unit === 'eur' ? [{ term: texts.vat, value: vat === null ? notTold : texts.vats[vat] }] : []),
  ]
}

function wordFacts({ words, reading, readingBy, readingAt }: Entry): Fact[] {
  const of = reading === null ? '' : contributionMessages.readings[reading]
  const on = readingAt === null ? '' : formatDay(calendarDay(readingAt))
  return [
    ...(words === null ? [] : [{ term: texts.words, value: `‘${words}’` }]),
    ...(reading === null ? [] : [{ term: texts.reading, value: texts.readAs(of, readingBy ?? '', on) }]),
  ]
}

function actsSection(slug: string, story: EntryStory): Html {
  const words = entryMessages.acts
  const rows = acts.map((act): TableRow => {
    const reason = whyNot(act, story)
    const href = paths.contributionAct(slug, story.entry.id, actWords[act])
    if (reason === null)
      return { head: buttonLink({ href, label: words.words[act], small: true }), cells: [words.uses[act]] }
    return { head: html`<span class="kb-soft">${words.words[act]}</span>`, cells: [`${words.cannot} ${reason}`] }
  })
  const columns = [{ label: words.act }, { label: words.when, full: true }]
  const body = table({ caption: words.caption, columns, rows, className: 'kb-acts' })
  return section({ id: 'opdrachten', title: words.title, intro: [words.intro], layout: 'split', body })
}

function history(slug: string, entry: Entry, series: readonly Entry[]): Html {
  const rows = series.map((each) => {
    const own = each.id === entry.id
    const head = own
      ? html`<span class="kb-nowrap">${amountInText(each)}</span> <span class="kb-sub">${texts.this}</span>`
      : entryLink(slug, each)
    return { head, cells: rowCells(each) }
  })
  const body = table({ caption: texts.historyCaption, columns: columns(texts.amount), rows, className: 'kb-history' })
  return section({ id: 'reeks', title: texts.history, intro: [texts.historyIntro], body })
}

function relatedSection(slug: string, names: LedgerNames, entry: Entry, related: readonly Entry[]): Html {
  const rows = related.map((each) => ({
    head: html`${entryLink(slug, each)} <span class="kb-sub">${texts.relations[relationOf(entry, each)]}</span>`,
    cells: [lineInText(names, each), ...rowCells(each)],
  }))
  const [amount, ...others] = columns(texts.amount)
  const body = table({
    caption: texts.relatedCaption,
    columns: [amount!, { label: texts.line }, ...others],
    rows,
    className: 'kb-history',
  })
  return section({ id: 'verband', title: texts.related, intro: [texts.relatedIntro], body })
}

function columns(first: string) {
  return [first, texts.kind, texts.effectiveOn, texts.recorded, texts.reason, texts.source].map((label) => ({ label }))
}

function rowCells({ kind, state, effectiveOn, recordedAt, reason, marks: sources }: Entry): Content[] {
  return [
    `${texts.kinds[kind]}, ${texts.states[state]}`,
    formatShortDay(effectiveOn),
    formatShortDay(calendarDay(recordedAt)),
    reason ?? absent('notInSource', texts.noReason),
    marks(sources),
  ]
}
