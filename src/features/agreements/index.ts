export {
  type AgreementPhase,
  type AgreementState,
  agreementStates,
  calendarDay,
  phaseOn,
  type Visibility,
} from './agreement.ts'
export { agreementPage } from './agreement-frame.ts'
export type { ConstituencyTable, MeetingTable, MilestoneTable, ThemeRoleTable, ThemeTable } from './agreement-table.ts'
export { createAgreement, findAgreementByName, lockAgreement, type NewAgreement } from './create-agreement.ts'
export { enterAlias, enterTerm } from './enter-alias.ts'
export { enterMeeting, enterMilestone } from './enter-milestone.ts'
export { enterPaper, enterRequestedDecision } from './enter-paper.ts'
export { type ConstituencyFields, enterConstituency, enterSignatory, type SignatoryFields } from './enter-party.ts'
export { enterTheme, enterThemeRole } from './enter-theme.ts'
export { type Difference, type Entered, enterFact } from './entered.ts'
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
  readMeetings,
  readPapers,
  readThemes,
  type Signatory,
} from './read-agreement.ts'
