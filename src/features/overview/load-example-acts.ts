import type { Id } from '../../shared/id.ts'
import {
  changeContribution,
  correctContribution,
  replaceContribution,
  setContribution,
  splitContribution,
  transferContribution,
  type Unit,
  withdrawContribution,
} from '../contributions/index.ts'
import type { Act, Acting } from './example-acts-schema.ts'
import { entryName, type LoadInto } from './example-names.ts'

/** Does what people did in the ledger of an example, in its order. */
export async function loadActs(load: LoadInto, acts: readonly Act[]): Promise<void> {
  for (const act of acts) for (const year of act.years) await loadAct(load, act, year)
}

async function loadAct(load: LoadInto, act: Act, year: number): Promise<void> {
  for (const unit of unitsOf(act)) {
    switch (act.act) {
      case 'set':
        await set(load, act, year, unit)
        break
      case 'change':
        await change(load, act, year, unit)
        break
      case 'correct':
        await correct(load, act, year, unit)
        break
      case 'withdraw':
        await withdraw(load, act, year, unit)
        break
      case 'split':
        await split(load, act, year, unit)
        break
      case 'transfer':
        await transfer(load, act, year, unit)
    }
  }
}

async function set(load: LoadInto, act: Acting<'set'>, year: number, unit: Unit): Promise<void> {
  const { tx, actor, agreementId, names } = load
  const { constituency, organisation, theme, period = String(year), from, replaces, ...fields } = act
  const entryOf = (name: string | null) => names.entry.find(name === null ? null : entryName(name, year, unit))
  const input = {
    ...fields,
    ...groundsOf(load, act),
    constituencyId: names.constituency.get(constituency),
    organisationId: names.organisation.find(organisation),
    themeId: names.theme.find(theme),
    year,
    unit,
    period,
    amount: amountOf(act, unit),
  }
  const voids = entryOf(replaces)
  const id =
    voids === null
      ? setContribution(tx, actor, agreementId, { ...input, voids, fromId: entryOf(from) })
      : replaceContribution(tx, actor, agreementId, { ...input, voids })
  names.entry.add(entryName(act.name, year, unit), await id)
}

async function change(load: LoadInto, act: Acting<'change'>, year: number, unit: Unit): Promise<void> {
  const { effectiveOn } = act
  const input = { ...onEntry(load, act, year, unit), ...termsOf(act), effectiveOn, amount: amountOf(act, unit) }
  await keep(load, act, year, unit, changeContribution(load.tx, load.actor, load.agreementId, input))
}

async function correct(load: LoadInto, act: Acting<'correct'>, year: number, unit: Unit): Promise<void> {
  const input = { ...onEntry(load, act, year, unit), ...termsOf(act), amount: amountOf(act, unit) }
  await keep(load, act, year, unit, correctContribution(load.tx, load.actor, load.agreementId, input))
}

async function withdraw(load: LoadInto, act: Acting<'withdraw'>, year: number, unit: Unit): Promise<void> {
  const input = { ...onEntry(load, act, year, unit), effectiveOn: act.effectiveOn }
  await keep(load, act, year, unit, withdrawContribution(load.tx, load.actor, load.agreementId, input))
}

async function split(load: LoadInto, act: Acting<'split'>, year: number, unit: Unit): Promise<void> {
  const parts = act.parts.map(({ purpose, theme, ...amounts }) => ({
    purpose,
    themeId: load.names.theme.find(theme),
    amount: amountOf(amounts, unit) ?? 0,
  }))
  const input = { ...onEntry(load, act, year, unit), effectiveOn: act.effectiveOn, parts }
  await splitContribution(load.tx, load.actor, load.agreementId, input)
}

async function transfer(load: LoadInto, act: Acting<'transfer'>, year: number, unit: Unit): Promise<void> {
  const to = {
    constituencyId: load.names.constituency.get(act.to.constituency),
    organisationId: load.names.organisation.get(act.to.organisation),
  }
  const { effectiveOn } = act
  const input = { ...onEntry(load, act, year, unit), effectiveOn, to, amount: amountOf(act, unit) ?? 0 }
  await transferContribution(load.tx, load.actor, load.agreementId, input)
}

type OnEntry = Exclude<Act, { readonly act: 'set' }>

function onEntry(load: LoadInto, act: OnEntry, year: number, unit: Unit) {
  return { entryId: load.names.entry.get(entryName(act.entry, year, unit)), ...groundsOf(load, act) }
}

function groundsOf({ names }: LoadInto, { source, mandate, reason }: Act) {
  return { sourceId: names.source.get(source), mandateId: names.mandate.find(mandate), reason }
}

function termsOf({ cover, coverYear, vat }: Acting<'change' | 'correct'>) {
  return { cover, coverYear, vat }
}

/** What counts now goes by the name of what it came after. */
async function keep(load: LoadInto, act: OnEntry, year: number, unit: Unit, id: Promise<Id<'entry'>>): Promise<void> {
  load.names.entry.add(entryName(act.entry, year, unit), await id)
}

type Amounts = { readonly cents?: number | null | undefined; readonly hundredths?: number | null | undefined }

function amountOf({ cents, hundredths }: Amounts, unit: Unit): number | null {
  return (unit === 'eur' ? cents : hundredths) ?? null
}

/** The units that an act gives an amount of, or names. */
function unitsOf(act: Act): readonly Unit[] {
  if (act.act === 'withdraw') return act.units
  const of = act.act === 'split' ? act.parts : [act]
  return (['eur', 'fte'] as const).filter((unit) =>
    of.some((amounts: Amounts) => (unit === 'eur' ? amounts.cents : amounts.hundredths) !== undefined),
  )
}
