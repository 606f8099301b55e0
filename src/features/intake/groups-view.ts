import { html } from 'hono/html'
import { type RecordGroupProps, recordContents, recordGroup, records } from '../../web/components/record.ts'
import type { Html } from '../../web/html.ts'
import { contributionTitle } from './describe-contribution.ts'
import { currentFact, isJudged, nextOpen, ofKind, type Proposal, type ProposalKind, proposalKinds } from './proposal.ts'
import { questionsView } from './question-view.ts'
import { recordView } from './record-view.ts'
import { reviewMessages as texts } from './review-messages.ts'
import type { ReviewViewProps } from './review-view.ts'

/** With more proposals than this only the ones at hand stand unfolded, under a list of what there is. */
const mostUnfolded = 60

/** The proposals, kind by kind. Of a long paper those with something to do come first, and amounts row by row of their table. */
export function groupsView(props: ReviewViewProps): Html {
  const groups = proposalKinds.map((kind) => groupOf(kind, props)).filter(({ total }) => total > 0)
  if (!isLong(props)) return html`${groups.map(recordGroup)}`
  const inOrder = [...groups.filter(hasOpen), ...groups.filter((group) => !hasOpen(group))]
  return html`${recordContents(inOrder)}${inOrder.map(recordGroup)}`
}

function isLong({ intake }: ReviewViewProps): boolean {
  return intake.proposals.length > mostUnfolded
}

function hasOpen({ judged, total }: RecordGroupProps): boolean {
  return judged < total
}

function groupOf(kind: ProposalKind, props: ReviewViewProps): RecordGroupProps {
  const own = props.intake.proposals.filter((proposal) => proposal.kind === kind)
  const isContribution = kind === 'contribution'
  const body = isContribution && isLong(props) ? rowGroups(props) : recordsOf(own, props)
  return {
    ...counted(own),
    id: `groep-${kind}`,
    title: texts.groups[kind],
    open: isUnfolded(own, props) || (isContribution && props.refused !== undefined),
    body: html`${isContribution ? questionsView(props) : null}${body}`,
  }
}

/** One row of a table can hold an amount for each year: they stand under the name of the row. */
function rowGroups(props: ReviewViewProps): Html {
  const { proposals } = props.intake
  const rows = Map.groupBy(ofKind(proposals, 'contribution'), ({ fact }) => fact.source.start)
  return html`${[...rows.values()].map((own) =>
    own.length === 1
      ? recordsOf(own, props)
      : recordGroup({
          ...counted(own),
          level: 4,
          title: contributionTitle(currentFact(own[0]!), { proposals }),
          open: isUnfolded(own, props),
          body: recordsOf(own, props),
        }),
  )}`
}

function recordsOf(own: readonly Proposal[], props: ReviewViewProps): Html {
  return records(own.map((proposal) => recordView(proposal, props)))
}

function counted(own: readonly Proposal[]) {
  return { judged: own.filter(isJudged).length, total: own.length }
}

/** Whether there is something to do here; of a long paper, whether it is what the reader is at. */
function isUnfolded(own: readonly Proposal[], props: ReviewViewProps): boolean {
  const { flash, editing, intake } = props
  const isAt = (number: number | null | undefined) => own.some((proposal) => proposal.number === number)
  if (isAt(flash?.at) || isAt(editing?.number)) return true
  if (!isLong(props)) return !own.every(isJudged)
  return (flash?.at ?? editing?.number ?? null) === null && isAt(nextOpen(intake.proposals)?.number)
}
