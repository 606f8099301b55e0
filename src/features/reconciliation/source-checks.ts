import { paths } from '../../web/paths.ts'
import { type Outcome, orHolds, outcome } from './outcome.ts'
import { reconciliationMessages } from './reconciliation-messages.ts'
import type { RegisterFacts, Source } from './register-facts.ts'
import { amountsPlace, constituencyName, enumerated, ledgerPlace } from './wording.ts'

const texts = reconciliationMessages.sources
const kind = 'sources'

/** Whether everything has a source, and whether that source can be opened. */
export function sourceChecks(facts: RegisterFacts): readonly Outcome[] {
  const place = ledgerPlace(facts)
  const agreement = { label: texts.agreement, path: paths.agreement(facts.head.slug) }
  return [
    ...orHolds(amountsWithout(facts), { kind, title: texts.allAmounts, sentence: texts.allAmountsText, place }),
    ...orHolds(recordsWithout(facts), {
      kind,
      title: texts.allRecords,
      sentence: texts.allRecordsText,
      place: agreement,
    }),
    ...orHolds(closed(facts), { kind, title: texts.allOpen, sentence: texts.allOpenText, place }),
  ]
}

function amountsWithout(facts: RegisterFacts): readonly Outcome[] {
  const silent = facts.amounts.filter(({ marks }) => marks.length === 0)
  const groups = Map.groupBy(silent, ({ constituencyId }) => constituencyId)
  return [...groups].map(([id, amounts]) =>
    outcome({
      kind,
      weight: 'hoog',
      title: texts.amounts(amounts.length, constituencyName(facts, id)),
      sentence: texts.amountsText(enumerated(amounts.map(({ year }) => String(year)))),
      place: amountsPlace(facts, amounts),
    }),
  )
}

function recordsWithout({ head, unsourced }: RegisterFacts): readonly Outcome[] {
  if (unsourced.length === 0) return []
  const all = unsourced.reduce((sum, { count }) => sum + count, 0)
  const parts = unsourced.map(({ kind: of, count }) => texts.record(of, count))
  const place = { label: texts.agreement, path: paths.agreement(head.slug) }
  return [
    outcome({
      kind,
      weight: 'midden',
      title: texts.records(all),
      sentence: texts.recordsText(enumerated(parts, 10)),
      place,
    }),
  ]
}

/** Sources that lead nowhere: papers without their text, and an address that no browser opens. */
function closed({ head, sources }: RegisterFacts): readonly Outcome[] {
  const places = sources.filter(({ withoutText }) => withoutText)
  const lost = sources.filter(({ kind: of, address }) => of === 'publication' && !isAddress(address))
  return [...lost.map(lostAddress), ...(places.length === 0 ? [] : [withoutText(head.slug, places)])]
}

function lostAddress({ id, address }: Source): Outcome {
  const place = { label: texts.source, path: paths.source(id) }
  return outcome({ kind, weight: 'midden', title: texts.lost, sentence: texts.lostText(address ?? ''), place })
}

function withoutText(slug: string, places: readonly Source[]): Outcome {
  const papers = new Map(places.map(({ documentId, document }) => [documentId!, document ?? '']))
  return outcome({
    kind,
    weight: 'laag',
    title: texts.withoutText(papers.size),
    sentence: texts.withoutTextText(enumerated([...papers.values()].map((title) => `“${title}”`)), places.length),
    place:
      papers.size === 1
        ? { label: texts.paper, path: paths.document(places[0]!.documentId!) }
        : { label: texts.papers, path: paths.agreementPapers(slug) },
  })
}

function isAddress(address: string | null): boolean {
  return address !== null && URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)
}
