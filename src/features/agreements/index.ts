export {
  type AgreementPhase,
  type AgreementState,
  phaseOn,
  stateOn,
} from './agreement.ts'
export { agreementPage, unknownThen } from './agreement-frame.ts'
export { instrumentMessages } from './agreement-messages.ts'
export type {
  AgreementTable,
  ConstituencyMemberTable,
  ConstituencyTable,
  InstrumentTable,
  MeetingTable,
  MilestoneTable,
  ThemeRoleTable,
  ThemeTable,
  UndertakingTable,
} from './agreement-table.ts'
export { inOrder, readImagesOf, readPartiesThen } from './agreement-then.ts'
export { createAgreement, findAgreementByName, lockAgreement } from './create-agreement.ts'
export { endMembership } from './end-membership.ts'
export { enterAlias, enterTerm } from './enter-alias.ts'
export { enterInstrument, type InstrumentFields, instrumentDifference, yearsAgree } from './enter-instrument.ts'
export { enterMember } from './enter-member.ts'
export { enterMeeting, enterMilestone } from './enter-milestone.ts'
export { enterPaper, enterRequestedDecision } from './enter-paper.ts'
export { enterConstituency, enterSignatory } from './enter-party.ts'
export { enterTheme, enterThemeRole } from './enter-theme.ts'
export { enterUndertaking, undertakingDifference } from './enter-undertaking.ts'
export { type Difference, type Entered, enterFact } from './entered.ts'
export { nextPosition } from './next-position.ts'
export {
  type AgreementDetails,
  type AgreementHead,
  type AgreementPaper,
  type AgreementRow,
  agreementsPerPage,
  readAgreementDetails,
  readAgreementHead,
  readAgreements,
  readConstituencies,
  readInstruments,
  readMeetings,
  readPapers,
  readThemes,
} from './read-agreement.ts'
export { readHeadIn } from './read-head-in.ts'
export { isSameMilestone } from './same-milestone.ts'
