import { html } from 'hono/html'
import { day, formatDay } from '../../shared/day.ts'
import type { FieldReader, TypedFields } from '../../shared/field-reader.ts'
import type { Id } from '../../shared/id.ts'
import { typedYear } from '../../shared/typed-value.ts'
import { checkboxField, type RadioOption, radioField, selectField, textField } from '../../web/components/field.ts'
import type { Html } from '../../web/html.ts'
import { messages } from '../../web/messages.ts'
import type { Filling } from './add-entry.ts'
import { type Stage, stages, type Unit } from './contribution.ts'
import type { Deed } from './do-deed.ts'
import {
  amountValue,
  chosen,
  coverFields,
  type Filled,
  filled,
  fromField,
  readAmountField,
  readTerms,
  termValues,
  vatField,
} from './entry-fields.ts'
import { entryMessages } from './entry-messages.ts'
import type { FormPart } from './form-parts.ts'
import type { FormScene } from './form-scene.ts'
import type { Grounds } from './grounds.ts'
import { purposeChoices } from './purpose-words.ts'
import { readDayNeeded } from './read-day.ts'
import type { Entry } from './read-entries.ts'
import { typedPeriod } from './read-period.ts'
import { type SetContribution, setContribution } from './set-contribution.ts'

const texts = entryMessages.form

/** What is said of an amount on a line of the ledger, apart from its grounds. */
export type TypedLine = Omit<SetContribution, keyof Grounds | 'fromId' | 'voids'>

/** The fields for an amount on a line: who and for what, and how much, how firm, from when and from which money. */
export function lineParts(scene: FormScene, of: Filled): readonly FormPart[] {
  const amount = { ...filled(of, 'bedrag', texts.amount), hint: texts.amountHint, size: 16 }
  const onTop = scene.askOnTop ? onTopField(of) : null
  const [who, what] = [whoFields(scene, of), purposeField(scene, of)]
  return [
    { title: texts.whoAndWhat, body: html`${who}${what}${yearField(scene, of)}` },
    {
      title: texts.howMuch,
      body: html`${unitField(of)}${textField(amount)}${onTop}${stageField(of)}${fromField(of)}${coverFields(of)}`,
    },
  ]
}

/** An entry as it stands in the fields. */
export function lineValues(entry: Entry): TypedFields {
  const { line, stage, period, effectiveOn, organisation } = entry
  return {
    groep: line.constituencyId,
    wie: line.organisationId === null ? 'groep' : 'organisatie',
    organisatie: organisation ?? '',
    telt: line.organisationId !== null && line.withinId === null ? 'extra' : 'invulling',
    waarvoor: line.purpose === null ? undivided : line.purpose === 'theme' ? line.themeId! : purposeWords[line.purpose],
    jaar: String(line.year),
    eenheid: unitWords[line.unit],
    bedrag: amountValue(line.unit, entry.amount),
    fase: messages.stages[stage],
    periode: formatDay(day(period)),
    vanaf: formatDay(effectiveOn),
    ...termValues(entry),
  }
}

/** What stands in the fields of a new amount at first. */
export function newValues({ head, constituencies }: FormScene): TypedFields {
  const only = constituencies.length === 1 ? { groep: constituencies[0]!.id } : {}
  return { ...only, telt: 'invulling', jaar: head.term === null ? '' : head.term.slice(0, 4) }
}

/** What was typed in the fields; where it cannot be used the reader has the sentences. */
export function readLine(read: FieldReader, scene: FormScene): TypedLine {
  const constituencyId = needed(read, 'groep', groupsOf(scene), texts.contributorMissing)!
  const purpose = needed(read, 'waarvoor', purposesOf(scene), texts.purposeMissing)!
  const year = read.typed('jaar', typedYear) ?? null
  if (read.text('jaar') === '') read.errors.jaar = texts.yearMissing
  const unit = needed(read, 'eenheid', units, texts.unitMissing)
  const amount = readAmountField(read, unit ?? 'eur')
  if (unit === null && read.text('bedrag') !== '') delete read.errors.bedrag // which digits are right depends on the unit
  const stage = needed(read, 'fase', stageWords, texts.stageMissing)!
  const period = stage === 'realised' ? (read.typed('periode', typedPeriod) ?? '') : String(year)
  const effectiveOn = readDayNeeded(read, 'vanaf')!
  const line = { constituencyId, ...readMember(read, scene), ...purpose, year: year!, unit: unit! }
  return {
    ...line,
    stage,
    period,
    amount,
    effectiveOn,
    onTop: read.text('erbij') === 'ja',
    ...readTerms(read, unit ?? 'eur'),
  }
}

/** The new amount that was typed. */
export function readNew(read: FieldReader, scene: FormScene): Deed {
  const input = { ...readLine(read, scene), voids: null, fromId: null }
  return (tx, actor, agreementId, grounds) => setContribution(tx, actor, agreementId, { ...input, ...grounds })
}

/** Whether what was typed is a pledge or a budget, which rest on a mandate. */
export function isFirm(values: TypedFields): boolean {
  return values.fase === messages.stages.pledged || values.fase === messages.stages.budgeted
}

const undivided = 'geheel'
const purposeWords = { governance: 'governance', other: 'overig' } as const
const unitWords = { eur: 'euro', fte: 'fte' } as const
const units: readonly (readonly [string, Unit])[] = [
  ['euro', 'eur'],
  ['fte', 'fte'],
]
const stageWords: readonly (readonly [string, Stage])[] = stages.map((stage) => [messages.stages[stage], stage])
const fillings: readonly (readonly [string, Filling])[] = [
  ['invulling', 'within'],
  ['extra', 'extra'],
]

function groupsOf({ constituencies }: FormScene): readonly (readonly [string, Id<'constituency'>])[] {
  return constituencies.map(({ id }) => [id, id])
}

function purposesOf(scene: FormScene): readonly (readonly [string, Pick<SetContribution, 'purpose' | 'themeId'>])[] {
  const divided = purposeChoices(scene).map(({ word, purpose, themeId }) => [word, { purpose, themeId }] as const)
  return [...divided, [undivided, { purpose: null, themeId: null }]]
}

function needed<Key>(
  read: FieldReader,
  name: string,
  words: readonly (readonly [word: string, key: Key])[],
  sentence: string,
): Key | null {
  if (read.text(name) === '') read.errors[name] = sentence
  return chosen(read, name, words, sentence)
}

/** Which organisation of the group, and whether it fills in what the group brings or adds to it. */
function readMember(read: FieldReader, scene: FormScene): Pick<SetContribution, 'organisationId' | 'filling'> {
  const who = read.text('wie')
  if (who === 'groep') return { organisationId: null, filling: null }
  if (who !== 'organisatie') {
    read.errors.wie = texts.whoMissing
    return { organisationId: null, filling: null }
  }
  const organisationId = read.typed('organisatie', () => scene.organisation) ?? null
  if (read.text('organisatie') === '') read.errors.organisatie = texts.organisationMissing
  return { organisationId, filling: needed(read, 'telt', fillings, texts.countsMissing) }
}

function whoFields(scene: FormScene, of: Filled): Html {
  const groups = scene.constituencies.map(({ id, name }) => ({ value: id, label: name }))
  const options = [{ value: '', label: texts.choose }, ...groups]
  const who = [
    { value: 'groep', label: texts.whole },
    { value: 'organisatie', label: texts.member, fields: memberFields(scene, of) },
  ]
  return html`${selectField({ ...filled(of, 'groep', texts.contributor), options })}${radioField({ ...filled(of, 'wie', texts.who), options: who })}`
}

function memberFields(scene: FormScene, of: Filled): Html {
  const organisation = { ...filled(of, 'organisatie', texts.organisation), hint: texts.organisationHint, size: 40 }
  const counts = [
    { value: 'invulling', label: texts.within, hint: texts.withinHint },
    { value: 'extra', label: texts.extra, hint: texts.extraHint },
  ]
  return html`${textField({ ...organisation, suggestions: scene.known })}${radioField({ ...filled(of, 'telt', texts.counts), options: counts })}`
}

function purposeField(scene: FormScene, of: Filled): Html {
  const purposes = purposeChoices(scene).map(({ word, label }) => ({ value: word, label }))
  const options = [
    { value: '', label: texts.choose },
    ...purposes,
    { value: undivided, label: texts.purposes.undivided },
  ]
  return selectField({ ...filled(of, 'waarvoor', texts.purpose), options })
}

function yearField({ head }: FormScene, of: Filled): Html {
  const hint = head.term === null ? undefined : texts.yearHint(formatDay(head.term))
  return textField({ ...filled(of, 'jaar', texts.year), hint, size: 6, inputMode: 'numeric' })
}

function unitField(of: Filled): Html {
  const options = [
    { value: unitWords.eur, label: texts.units.eur, fields: vatField(of) },
    { value: unitWords.fte, label: texts.units.fte },
  ]
  return radioField({ ...filled(of, 'eenheid', texts.unit), options })
}

function stageField(of: Filled): Html {
  const period = textField({ ...filled(of, 'periode', texts.period), hint: texts.periodHint, size: 30 })
  const options = stages.map((stage): RadioOption => {
    const value = messages.stages[stage]
    const option = { value, label: value, hint: texts.stages[stage] }
    return stage === 'realised' ? { ...option, fields: period } : option
  })
  return radioField({ ...filled(of, 'fase', texts.stage), options })
}

function onTopField(of: Filled): Html {
  const options = [{ value: 'ja', label: texts.onTopLabel }]
  return checkboxField({ ...filled(of, 'erbij', texts.onTop), options, values: of.values.erbij === 'ja' ? ['ja'] : [] })
}
