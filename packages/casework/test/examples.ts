import { StaffRoleGranted } from '@casetrail/events'
import { subjectOf } from '@casetrail/kernel'
import { eventIdOf, fact, home, syntheticId as id, type Story, scenario } from '@casetrail/testing'
import type { CommandData } from 'casetrail'

/* SYNTHETIC: one valid example of each command of a case and its person, and the histories that it fits after. */

export const caseId = id(1)
export const personId = id(2)
const things = { caseId }
const identity = {
  name: 'Synthetic Person',
  dateOfBirth: '1980-05-17',
  address: null,
  phone: null,
  email: null,
  nhsNumber: null,
}

export const data = {
  RecordPersonDetails: { personId, caseId: null, ...identity },
  CorrectPersonDetails: { personId, caseId: null, ...identity, address: '1 Synthetic Street' },
  CorrectPersonDetail: {
    personId,
    caseId: null,
    field: 'phone',
    value: '01484 000000',
    reason: 'becameKnown',
    source: 'person',
  },
  RecordRelatedPerson: {
    personId,
    caseId: null,
    relatedPersonId: id(30),
    relationship: 'nextOfKin',
    alsoClient: null,
    name: 'Synthetic Relative',
    contact: null,
  },
  EndRelatedPerson: { personId, caseId: null, relatedPersonId: id(30), reason: 'noLongerNeeded' },
  RecordCharacteristics: { personId, caseId: null, category: 'ethnicity', source: 'selfDeclared', value: null },
  ChangeGpPractice: { personId, caseId: null, practice: 'Y00001', from: '2026-03-01' },
  RecordDeath: { personId, caseId: null, source: 'family', diedOn: '2026-03-01', note: null },
  ReceiveReferral: {
    caseId,
    referralId: id(10),
    personId,
    service: 'socialPrescribing',
    pcn: 'PCN-SYNTHETIC-1',
    practice: 'Y00000',
    referrer: 'gpPractice',
    referrerOrganisation: null,
    reasons: ['loneliness'],
    reasonText: null,
  },
  AcceptReferral: { ...things, referralId: id(10) },
  DeclineReferral: { ...things, referralId: id(10), by: 'person', reason: 'declined', text: null },
  AssignWorker: { ...things, workerId: id(40), role: 'socialPrescriber' },
  UnassignWorker: { ...things, workerId: id(40) },
  GrantCover: {
    ...things,
    workerId: id(41),
    from: '2026-03-02T00:00:00.000Z',
    until: '2026-03-09T00:00:00.000Z',
  },
  EndCover: { ...things, workerId: id(41) },
  AddCaseNote: { ...things, noteId: id(50), channel: 'phone', text: 'Synthetic note.' },
  CorrectCaseNote: { ...things, noteId: id(50), reason: 'factualError', text: 'Synthetic correction.' },
  MarkCaseNoteEnteredInError: { ...things, noteId: id(50), reason: 'duplicate' },
  RecordContactAttempt: { ...things, contactAttemptId: id(51), channel: 'phone', outcome: 'noAnswer' },
  RecordOutcomeMeasure: {
    ...things,
    measureId: id(60),
    instrument: 'phq9',
    instrumentVersion: '1',
    stage: 'baseline',
    completedBy: 'person',
    items: [1, 1, 1, 1, 1, 1, 1, 1, 1] as readonly (number | null)[],
  },
  RecordIncompleteMeasure: {
    ...things,
    measureId: id(61),
    instrument: 'phq9',
    instrumentVersion: '1',
    stage: 'final',
    completedBy: 'person',
    items: [1, null, 1, 1, 1, 1, 1, 1, null] as readonly (number | null)[],
  },
  MarkOutcomeMeasureEnteredInError: { ...things, measureId: id(60), reason: 'wrongPerson' },
  RaiseSafetyConcern: { ...things, safetyConcernId: id(70) },
  FollowUpSafetyConcern: { ...things, safetyConcernId: id(70), outcome: 'safetyPlan', text: 'Synthetic follow-up.' },
  GiveSignposting: { ...things, signpostId: id(80), directoryService: null, need: 'Synthetic need.' },
  MarkSignpostingEnteredInError: { ...things, signpostId: id(80), reason: 'wasOnwardReferral' },
  WriteToMedicalRecord: { ...things, of: eventIdOf(1), location: 'gpPatientRecord' },
  MakeOnwardReferral: {
    ...things,
    onwardReferralId: id(90),
    recipient: 'SYNTHETIC-SERVICE',
    agreement: 'personAgreed',
    gateway: null,
    need: 'Synthetic need.',
  },
  AcceptOnwardReferral: { ...things, onwardReferralId: id(90) },
  DeclineOnwardReferral: { ...things, onwardReferralId: id(90), reason: 'noCapacity' },
  EndOnwardReferral: { ...things, onwardReferralId: id(90), reason: 'completed' },
  MakeSafeguardingReferral: {
    ...things,
    safeguardingReferralId: id(100),
    body: 'gatewayToCare',
    concerns: 'client',
    legalGround: 'careAct2014s42',
    text: 'Synthetic concern.',
  },
  AcceptSafeguardingReferral: { ...things, safeguardingReferralId: id(100), body: 'localAuthoritySafeguardingTeam' },
  DeclineSafeguardingReferral: { ...things, safeguardingReferralId: id(100), body: 'gatewayToCare' },
  RetractSafeguardingAcceptance: {
    ...things,
    safeguardingReferralId: id(100),
    reason: 'enteredInError',
    text: 'Synthetic reason.',
  },
  CreateSafeguardingLogEntry: {
    ...things,
    logEntryId: id(110),
    safeguardingReferralId: id(100),
    text: 'Synthetic entry.',
  },
  CorrectSafeguardingLogEntry: { ...things, logEntryId: id(110), reason: 'clarification', text: 'Synthetic word.' },
  StrikeSafeguardingLogEntry: { ...things, logEntryId: id(110), text: 'Synthetic reason.' },
  RecordSafeguardingHearing: { ...things, safeguardingHearingId: id(120), body: 'marac', text: 'Synthetic words.' },
  CloseCase: { ...things, reason: 'completed', backdatedBecause: null, summary: null },
  ReopenCase: { ...things, reason: 'personReturned', accessRequestId: null },
  TransferCase: { ...things, toPcn: 'PCN-SYNTHETIC-2' },
  DetermineLifeStage: { ...things, because: 'dateOfBirth', lifeStage: null, reason: null },
} as const

export type CommandName = keyof typeof data

/** What must be recorded before the example of each command is accepted. */
export const before: Readonly<Record<CommandName, readonly CommandName[]>> = {
  RecordPersonDetails: [],
  CorrectPersonDetails: ['RecordPersonDetails'],
  CorrectPersonDetail: ['RecordPersonDetails'],
  RecordRelatedPerson: [],
  EndRelatedPerson: ['RecordRelatedPerson'],
  RecordCharacteristics: [],
  ChangeGpPractice: [],
  RecordDeath: [],
  ReceiveReferral: [],
  AcceptReferral: ['ReceiveReferral'],
  DeclineReferral: ['ReceiveReferral'],
  AssignWorker: ['ReceiveReferral'],
  UnassignWorker: ['ReceiveReferral', 'AssignWorker'],
  GrantCover: ['ReceiveReferral'],
  EndCover: ['ReceiveReferral', 'GrantCover'],
  AddCaseNote: ['ReceiveReferral'],
  CorrectCaseNote: ['ReceiveReferral', 'AddCaseNote'],
  MarkCaseNoteEnteredInError: ['ReceiveReferral', 'AddCaseNote'],
  RecordContactAttempt: ['ReceiveReferral'],
  RecordOutcomeMeasure: ['ReceiveReferral'],
  RecordIncompleteMeasure: ['ReceiveReferral'],
  MarkOutcomeMeasureEnteredInError: ['ReceiveReferral', 'RecordOutcomeMeasure'],
  RaiseSafetyConcern: ['ReceiveReferral'],
  FollowUpSafetyConcern: ['ReceiveReferral', 'RaiseSafetyConcern'],
  GiveSignposting: ['ReceiveReferral'],
  MarkSignpostingEnteredInError: ['ReceiveReferral', 'GiveSignposting'],
  WriteToMedicalRecord: ['ReceiveReferral', 'AddCaseNote'],
  MakeOnwardReferral: ['ReceiveReferral'],
  AcceptOnwardReferral: ['ReceiveReferral', 'MakeOnwardReferral'],
  DeclineOnwardReferral: ['ReceiveReferral', 'MakeOnwardReferral'],
  EndOnwardReferral: ['ReceiveReferral', 'MakeOnwardReferral'],
  MakeSafeguardingReferral: ['ReceiveReferral'],
  AcceptSafeguardingReferral: ['ReceiveReferral', 'MakeSafeguardingReferral'],
  DeclineSafeguardingReferral: ['ReceiveReferral', 'MakeSafeguardingReferral'],
  RetractSafeguardingAcceptance: ['ReceiveReferral', 'MakeSafeguardingReferral', 'AcceptSafeguardingReferral'],
  CreateSafeguardingLogEntry: ['ReceiveReferral', 'MakeSafeguardingReferral', 'AcceptSafeguardingReferral'],
  CorrectSafeguardingLogEntry: [
    'ReceiveReferral',
    'MakeSafeguardingReferral',
    'AcceptSafeguardingReferral',
    'CreateSafeguardingLogEntry',
  ],
  StrikeSafeguardingLogEntry: [
    'ReceiveReferral',
    'MakeSafeguardingReferral',
    'AcceptSafeguardingReferral',
    'CreateSafeguardingLogEntry',
    'RetractSafeguardingAcceptance',
  ],
  RecordSafeguardingHearing: ['ReceiveReferral'],
  CloseCase: ['ReceiveReferral'],
  ReopenCase: ['ReceiveReferral', 'CloseCase'],
  TransferCase: ['ReceiveReferral'],
  DetermineLifeStage: ['ReceiveReferral', 'RecordPersonDetails'],
}

/** The example of a command, with some fields changed. */
export const example = <Name extends CommandName>(name: Name, changes: object = {}): CommandData[Name] =>
  ({ ...data[name], ...changes }) as never

/** These examples were taken one after another, next after what a story tells. */
export const next = (story: Story, ...names: readonly CommandName[]): Story =>
  names.reduce((told, name) => told.given(name, example(name)), story)

/** A history of these commands, all on 2 March 2026. */
export const after = (...names: readonly CommandName[]): Story => next(scenario(), ...names)

/** Whoever acts holds no role, as somebody else does. */
export const byAStranger = (story: Story): Story =>
  story.past(
    fact(StaffRoleGranted, {
      of: subjectOf(home),
      on: '2020-01-01',
      data: { staffId: id(9100), role: 'serviceManager', until: null },
    }),
  )

/** The same, of a case that has begun. */
export const inCase = (...names: readonly CommandName[]): Story => after('ReceiveReferral', ...names)

type Refusing = readonly [title: string, told: Story, rule: string, changes?: object]
type Refused = [title: string, told: Story, name: CommandName, rule: string, changes: object]

/** By command, the situations in which each rule refuses it, and what of its example is changed. */
export const refused = (byCommand: { readonly [Name in CommandName]?: readonly Refusing[] }): readonly Refused[] =>
  Object.entries(byCommand).flatMap(([name, cases]) =>
    cases.map(([title, told, rule, changes = {}]): Refused => [title, told, name as CommandName, rule, changes]),
  )
