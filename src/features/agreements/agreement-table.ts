import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { AgreementState, Visibility } from './agreement.ts'

declare module '../../database/tables.ts' {
  interface Tables {
    agreement: AgreementTable
    agreementAlias: AgreementAliasTable
    constituency: ConstituencyTable
    constituencyMember: ConstituencyMemberTable
    signatory: SignatoryTable
    theme: ThemeTable
    themeRole: ThemeRoleTable
    milestone: MilestoneTable
    meeting: MeetingTable
    paper: PaperTable
    requestedDecision: RequestedDecisionTable
    instrument: InstrumentTable
    undertaking: UndertakingTable
  }
}

export type AgreementTable = {
  id: Id<'agreement'>
  slug: string
  title: string
  shortTitle: string
  summary: string | null
  state: AgreementState
  term: Day | null
  visibility: Visibility
  /** everything in it is invented */
  fictitious: boolean
  createdAt: Date
}

export type AgreementAliasTable = {
  id: Id<'alias'>
  agreementId: Id<'agreement'>
  name: string
  nameKey: string
}

/** A group that contributes, with or without an umbrella. Contributing is not signing. */
export type ConstituencyTable = {
  id: Id<'constituency'>
  agreementId: Id<'agreement'>
  name: string
  nameKey: string
  shortName: string
  umbrellaId: Id<'organisation'> | null
  position: number
}

/** An organisation in a group, in a range of days: null is unknown (from) or open (to). */
export type ConstituencyMemberTable = {
  id: Id<'member'>
  constituencyId: Id<'constituency'>
  organisationId: Id<'organisation'>
  validFrom: Day | null
  validTo: Day | null
  associationArticle: string | null
}

/** Who signs, in which office, represented by whom. An umbrella that signs does not bind its members. */
export type SignatoryTable = {
  id: Id<'signatory'>
  agreementId: Id<'agreement'>
  organisationId: Id<'organisation'>
  constituencyId: Id<'constituency'> | null
  representedBy: string | null
  signedOn: Day | null
  officeId: Id<'office'> | null
  position: number
}

export type ThemeTable = {
  id: Id<'theme'>
  agreementId: Id<'agreement'>
  name: string
  nameKey: string
  shortName: string
  position: number
}

export type ThemeRoleTable = {
  id: Id<'theme-role'>
  themeId: Id<'theme'>
  constituencyId: Id<'constituency'>
  role: 'lead' | 'participant'
}

/** Planned and realised are two facts; each may be unknown. */
export type MilestoneTable = {
  id: Id<'milestone'>
  agreementId: Id<'agreement'>
  title: string
  titleKey: string
  planned: Day | null
  realised: Day | null
}

export type MeetingTable = {
  id: Id<'meeting'>
  agreementId: Id<'agreement'>
  body: string
  heldOn: Day | null
  papers: string[]
}

export type PaperTable = {
  id: Id<'paper'>
  agreementId: Id<'agreement'>
  documentId: Id<'document'>
  kind: string | null
  number: string | null
  dated: Day | null
  title: string | null
}

export type RequestedDecisionTable = {
  id: Id<'requested-decision'>
  paperId: Id<'paper'>
  number: string | null
  verb: string | null
  text: string
  annexes: string[]
  position: number
}

/** Another agreement, programme, strategy or law; `relation` says how the agreement stands to it. */
export type InstrumentTable = {
  id: Id<'instrument'>
  agreementId: Id<'agreement'>
  name: string
  nameKey: string
  kind: 'agreement' | 'programme' | 'strategy' | 'law' | 'other'
  year: Day | null
  relation: 'follows' | 'elaborates' | 'replaces' | null
  /** the agreement of the register that it is; null when none or more than one goes by its name */
  relatedId: Id<'agreement'> | null
  position: number
}

/** A promise to do or report something. */
export type UndertakingTable = {
  id: Id<'undertaking'>
  agreementId: Id<'agreement'>
  text: string
  textKey: string
  promisedBy: string | null
  due: Day | null
  position: number
}
