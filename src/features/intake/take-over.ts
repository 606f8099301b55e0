import type { ReadDb, Tx } from '../../database/doors.ts'
import { record } from '../../database/journal.ts'
import type { Actor } from '../../shared/actor.ts'
import { RuleBroken } from '../../shared/errors.ts'
import { type Changes, compareVersions } from './compare-versions.ts'
import { type Intake, loadIntake, lockIntake, previousOf } from './load-intake.ts'
import { type Takeable, takeable } from './takeable.ts'
import { versionMessages as texts } from './version-messages.ts'

/** A paper beside the earlier one that it looks like: what changed, and what can be taken over. */
export type Versions = { readonly previous: Intake; readonly changes: Changes; readonly takeable: Takeable }

/** Compares a paper with the earlier one it looks like a version of; null when there is none. */
export async function readVersions(db: ReadDb, intake: Intake): Promise<Versions | null> {
  if (intake.version === null) return null
  const previous = await loadIntake(db, intake.version.previousId)
  const notation = intake.choices['thousands-mark'] ?? previous.choices['thousands-mark']
  const changes = compareVersions(previous.reading, intake.reading, notation)
  return { previous, changes, takeable: takeable(previous, intake, changes) }
}

/**
 * Takes over the judgements of the earlier version on what did not change, and the readings they rest on. Whoever asks for it
 * makes them. Refused (RuleBroken) when it is not sure that the paper is a version, and when there is nothing to take over.
 */
export async function takeOver(
  tx: Tx,
  actor: Actor,
  intakeId: string,
): Promise<{ readonly intake: Intake; readonly taken: number }> {
  await lockIntake(tx, intakeId)
  const intake = await loadIntake(tx, intakeId)
  const versions = await readVersions(tx, intake)
  if (versions === null) throw new RuleBroken(texts.noPrevious)
  if (previousOf(intake) === null) throw new RuleBroken(texts.notConfirmed)
  const { judgements, readings } = versions.takeable
  if (judgements.length + readings.length === 0) throw new RuleBroken(texts.nothingToTake)
  await save(tx, actor, intake, versions.takeable)
  const numbers = judgements.map(({ proposal }) => proposal.number)
  await record(tx, actor, {
    chain: 'platform',
    action: 'intake.judgements-taken-over',
    subjectKind: 'intake',
    subjectId: intake.id,
    after: { id: intake.id, previousId: versions.previous.id, judgements: numbers, readings },
  })
  return { intake: await loadIntake(tx, intakeId), taken: judgements.length }
}

async function save(tx: Tx, actor: Actor, intake: Intake, { judgements, readings }: Takeable): Promise<void> {
  for (const reading of readings) {
    await tx
      .insertInto('readingChoice')
      .values({ intakeId: intake.id, ...reading, chosenBy: actor.name, chosenAt: actor.now })
      .execute()
  }
  for (const { proposal, state, value } of judgements) {
    await tx
      .updateTable('proposal')
      .set({ state, value: value === null ? null : JSON.stringify(value), judgedBy: actor.name, judgedAt: actor.now })
      .where('id', '=', proposal.id)
      .execute()
  }
}
