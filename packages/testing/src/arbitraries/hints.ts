import { type Code, NhsNumber } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import * as fc from 'fast-check'
import { arbitraryOf } from './arbitraryOf.js'
import { cast } from './cast.js'
import { adoptable } from './versions.js'

/*
 * What the values of the rooms cannot tell whoever draws commands: which list a code comes from where its rule does not
 * say, and which fields belong together. All of it stands here.
 */

/** SYNTHETIC dates of birth: an adult (of 29 February), a child, one who comes of age on the way. */
export const birthDates = ['1980-02-29', '2014-06-05', '2006-09-17'] as const

/** SYNTHETIC services that are not ours. */
export const otherServices = ['SYNTHETIC-SERVICE-1', 'SYNTHETIC-SERVICE-2'] as const

/** Practices to name: those of the policy's list, and two that are well formed. */
export const practicesOf = ({ registries }: Policy): readonly string[] => [
  ...(registries.practices ?? []).map(({ code }) => code),
  'Y00000',
  'Y00001',
]

const codes = (listed: readonly { readonly code: string }[]): readonly string[] => listed.map(({ code }) => code)

/** Words by the name of a field, for any command that has it, unless a rule of the command names its list. */
export const wordsByField = (policy: Policy): Readonly<Record<string, readonly string[]>> => ({
  dateOfBirth: birthDates,
  practice: practicesOf(policy),
  recipient: otherServices,
  role: codes(policy.roles),
  reasons: codes(policy.registries.referralReasons),
  reasonCode: codes(policy.registries.accessReasons),
  instrument: codes(policy.registries.instruments),
  location: codes(policy.registries.copyLocations),
  pcn: codes(policy.registries.pcns),
  // Who is assigned to every case to begin with, and who reviews the service: both may open the case too.
  readerId: [...cast.workers.slice(0, 1), ...cast.officers.slice(1, 2)],
})

/** How many answers a questionnaire has, and the greatest. */
const questionnaires = [
  ['ons4', 4, 10],
  ['phq9', 9, 3],
  ['gad7', 7, 3],
] as const

/** A day that no history reaches. */
const notYet = '2090-01-01'

/** Much follows from an access without purpose, and nothing from other outcomes. */
const oftenWithoutPurpose = fc.record({ outcome: fc.constant('noPurpose') })

/** A questionnaire in a version of the policy’s, with so many answers of this kind. */
const answered = (
  { registries }: Policy,
  instrument: string,
  answers: fc.Arbitrary<readonly (number | null)[]>,
): fc.Arbitrary<object> =>
  fc.record({
    instrument: fc.constant(instrument as Code),
    instrumentVersion: fc.constant(registries.instruments.find(({ code }) => code === instrument)?.versions[0] ?? '1'),
    items: answers,
  })

/** Mostly one whose form is known, with answers of this kind. */
const answering = (policy: Policy, answer: (max: number) => fc.Arbitrary<number | null>): fc.Arbitrary<object> =>
  fc.oneof(
    ...questionnaires.map(([instrument, length, max]) =>
      answered(policy, instrument, fc.array(answer(max), { minLength: length, maxLength: length })),
    ),
    fc
      .constantFrom(...codes(policy.registries.instruments))
      .chain((instrument) => answered(policy, instrument, fc.array(answer(3), { minLength: 1, maxLength: 14 }))),
  )

/** One that was granted at the beginning, or may have been since. */
const heldRole = ({ roles }: Policy): fc.Arbitrary<object> =>
  fc.record({
    staffId: fc.constantFrom(cast.manager, ...cast.officers.slice(1, 2), ...cast.workers),
    role: fc.constantFrom(...codes(roles)),
  })

/** One that manages is asked for often: much is refused to whoever holds it. */
const grantedRole = ({ roles }: Policy): fc.Arbitrary<object> =>
  fc.record({
    staffId: fc.constantFrom(...cast.officers, ...cast.workers),
    role: fc.constantFrom(...codes(roles), ...codes(roles.filter(({ duties }) => duties.includes('manage')))),
  })

/** Often as a deputy, of whom there may be many, and often somebody who may hold a role that manages. */
const appointed = fc.record({
  office: fc.constant('subPrivacyOfficer'),
  officerId: fc.constantFrom(cast.manager, ...cast.officers, ...cast.workers),
})

/** A clock that ran ahead of every history, or of none: few readings, so that what was reported is confirmed. */
const reading = fc.record({ from: fc.constantFrom('2090-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z') })

/** Some work elsewhere, for few organisations: so what is recorded of them is met again. */
const partner = fc.record({
  staffId: fc.constantFrom(cast.outsider, ...cast.workers.slice(2)),
  organisation: fc.constantFrom(...otherServices, 'kirkleesCouncil'),
})

/** Fields that belong together, by command: drawn together most of the time. */
export const togetherIn = (policy: Policy): Readonly<Record<string, fc.Arbitrary<object>>> => ({
  // Nobody but its investigator opens a case for an alert: half of those who ask name none.
  RequestAccess: fc.constantFrom({ forAlert: null }, {}),
  EndStaffRole: heldRole(policy),
  GrantStaffRole: grantedRole(policy),
  AppointPrivacyOfficer: appointed,
  ReportWrongReading: reading,
  ConfirmWrongReading: reading,
  RecordPartnerStaff: partner,
  EndPartnerStaff: partner,
  RecordOutcomeMeasure: answering(policy, (max) => fc.integer({ min: 0, max })),
  ConcludeAlertInvestigation: oftenWithoutPurpose,
  ConcludeBatchAlert: oftenWithoutPurpose,
  RecordIncompleteMeasure: answering(policy, (max) => fc.option(fc.integer({ min: 0, max }), { freq: 3 })),
  ProposePolicy: fc.constantFrom(...adoptable(policy)),
  AdoptPolicy: fc.constantFrom(...adoptable(policy)),
  CorrectPersonDetail: fc.oneof(
    fc.record({ field: fc.constant('dateOfBirth'), value: fc.constantFrom(...birthDates, notYet) }),
    fc.record({ field: fc.constant('nhsNumber'), value: fc.option(arbitraryOf(NhsNumber)) }),
  ),
})

/** What a command goes on from where no id that they share says so. */
export const goesOnFrom: Readonly<Record<string, readonly string[]>> = {
  ReviewRetention: ['RetractSafeguardingAcceptance', 'AcceptSafeguardingReferral', 'DetermineLifeStage', 'CloseCase'],
  OpenSafeguardingLog: ['AddSafeguardingLogReader'],
  AdoptPolicy: ['ProposePolicy'],
  EndPartnerStaff: ['RecordPartnerStaff'],
  AppointPrivacyOfficer: ['GrantStaffRole'],
  ConfirmWrongReading: ['ReportWrongReading'],
  StrikeSafeguardingLogEntry: ['RetractSafeguardingAcceptance'],
  NotifyPersonOfBreach: ['ConcludeAlertInvestigation'],
  ConcludeBatchAlert: ['RunInternalReport'],
}

/** A denial on record is no refusal, and names no field: by its rule, what is drawn anew by half of those who ask. */
export const placeOfDenial: Readonly<Record<string, string>> = {
  onlyReadersOnItsListOpenTheLog: 'actor',
  theCaseIsOpenedFirst: 'accessRequestId',
}

/** How often a command is wished for, relative to the others; one that is not named: 1. */
export const commandWeights: Readonly<Record<string, number>> = {
  RequestAccess: 8,
  AddCaseNote: 4,
  CloseCase: 5,
  ReopenCase: 3,
  MakeSafeguardingReferral: 3,
  AcceptSafeguardingReferral: 4,
  CreateSafeguardingLogEntry: 2,
  ReviewRetention: 2,
  CorrectPersonDetails: 2,
  CorrectPersonDetail: 2,
  DetermineLifeStage: 2,
  RecordPersonDetails: 2,
  ReceiveReferral: 2,
  MakeOnwardReferral: 2,
  AppointPrivacyOfficer: 3,
  GrantStaffRole: 2,
  AdoptPolicy: 2,
  OpenAlertInvestigation: 3,
  ConcludeAlertInvestigation: 3,
  RunInternalReport: 2,
  ConcludeBatchAlert: 2,
  ConcludeStandDownAlert: 2,
  NotifyPersonOfBreach: 4,
  NoteDeathBeforeNotice: 2,
  NoteCaseReadWithoutPurpose: 2,
}
