import type { Code } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import * as fc from 'fast-check'

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
  version: ['2026-1', '2026-2'],
})

/** How many answers a questionnaire has, and the greatest. */
const questionnaires = [
  ['ons4', 4, 10],
  ['phq9', 9, 3],
  ['gad7', 7, 3],
] as const

/** Fields that belong together, by command: drawn together most of the time. */
export const togetherIn = (policy: Policy): Readonly<Record<string, fc.Arbitrary<object>>> => ({
  RecordOutcomeMeasure: fc.oneof(
    ...questionnaires.map(([instrument, length, max]) =>
      fc.record({
        instrument: fc.constant(instrument as string as Code),
        instrumentVersion: fc.constant(
          policy.registries.instruments.find(({ code }) => code === (instrument as string))?.versions[0] ?? '1',
        ),
        items: fc.array(fc.integer({ min: 0, max }), { minLength: length, maxLength: length }),
      }),
    ),
  ),
})

/** How often a command is wished for, relative to the others; one that is not named: 1. */
export const commandWeights: Readonly<Record<string, number>> = {
  RequestAccess: 8,
  AddCaseNote: 4,
  CloseCase: 5,
  ReopenCase: 3,
  MakeSafeguardingReferral: 3,
  AcceptSafeguardingReferral: 4,
  CreateSafeguardingLogEntry: 2,
  CorrectPersonDetails: 2,
  DetermineLifeStage: 2,
  RecordPersonDetails: 2,
  ReceiveReferral: 2,
  MakeOnwardReferral: 2,
  AppointPrivacyOfficer: 2,
  OpenAlertInvestigation: 3,
  ConcludeAlertInvestigation: 3,
  RunInternalReport: 2,
  ConcludeBatchAlert: 2,
}
