import { amountsIndicative } from '../contradiction-messages.ts'
import { correctIndicative } from '../correction-messages.ts'
import { type Facts, type Finding, finding } from './finding.ts'

const commits = new Set([
  'akkoord gaan',
  'instemmen',
  'vaststellen',
  'goedkeuren',
  'beschikbaar stellen',
  'deelnemen',
  'ondertekenen',
  'aangaan',
  'bekrachtigen',
])

const aboutMoney = /€|\b(?:bijdrag(?:e|en)|bedrag(?:en)?|kosten|budget|krediet|middelen|inzet|verdeling)\b/i

/** A decision that commits to amounts of which not one is firm. */
export function indicativeFindings({ decisions, tables, flow }: Facts): Finding[] {
  const stated = tables.flatMap(({ entries }) =>
    entries.filter(
      ({ fact }) => fact.euroCents !== null || fact.euroReadings.length > 0 || fact.fteHundredths !== null,
    ),
  )
  const committing = decisions.filter(({ verb }) => verb !== null && commits.has(verb))
  const decision = committing.find(({ text }) => aboutMoney.test(text)) ?? committing[0]
  if (decision === undefined || stated.length === 0) return []
  if (stated.some(({ fact }) => fact.certainty !== 'indicative')) return []
  const heads = tables.flatMap(({ table }) => {
    const lines = [...(table.lines.caption === null ? [] : [table.lines.caption]), ...table.lines.heads]
    return lines.length === 0 ? [] : [flow.passages.over(lines)]
  })
  const places = heads.length === 0 ? stated.map(({ fact }) => fact.source) : heads
  const words = amountsIndicative(stated.length, decision.number)
  const correction = correctIndicative(decision.source, places[0])
  return [finding('amounts-indicative', 'midden', false, words, [decision.source, ...places], correction)]
}
