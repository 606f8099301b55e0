import { calendarDay, formatDay } from '../../shared/day.ts'
import { addFinding } from '../findings/index.ts'
import { adoptMessages as texts } from './adopt-messages.ts'
import { type Adoption, sourceOf } from './adoption.ts'
import { earlierDocuments } from './earlier-documents.ts'
import type { FindingFact } from './facts.ts'
import { questionOf } from './finding-codes.ts'
import type { Intake } from './load-intake.ts'
import { choiceWords } from './question-view.ts'

/**
 * Puts the findings of the paper beside the facts, with their passages. One that a choice of the reader settles waits for
 * that choice, and then stands there as a small one that says who chose what. Gives the ids of those that were entered.
 */
export async function adoptFindings(adoption: Adoption): Promise<string[]> {
  const { tx, actor, intake, agreementId } = adoption
  const earlier = await earlierDocuments(tx, intake)
  const entered: string[] = []
  for (const finding of findingsToEnter(intake)) {
    const sources = []
    for (const passage of finding.passages) sources.push(await sourceOf(adoption, passage))
    const { code, severity, holds, title, sentence } = asSettled(finding, intake)
    await addFinding(
      tx,
      actor,
      agreementId,
      { documentId: intake.documentId, code, severity, holds, title, sentence },
      sources,
      earlier,
    )
    entered.push(finding.id)
  }
  return entered
}

/** The findings of the reading that are not in the register yet and do not wait for a choice. */
export function findingsToEnter(intake: Intake): FindingFact[] {
  return intake.reading.findings.filter((finding) => {
    const question = questionOf(finding)
    return !intake.enteredFindings.includes(finding.id) && (question === null || intake.choices[question] !== null)
  })
}

/** The finding as it stands once a reader chose: a small one, with the choice in words. Any other finding as it is. */
export function asSettled(finding: FindingFact, intake: Intake): FindingFact {
  const question = questionOf(finding)
  const made = question === null ? undefined : intake.chosen.find((choice) => choice.question === question)
  if (question === null || made === undefined) return finding
  const choice = choiceWords(question, intake)
  const sentence = texts.readingSentence(finding.title, choice, made.chosenBy, formatDay(calendarDay(made.chosenAt)))
  return { ...finding, severity: 'laag', title: texts.readingTitle(choice), sentence }
}
