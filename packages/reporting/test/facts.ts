import {
  AlertInvestigationConcluded,
  BatchAccessAlertRaised,
  BatchAlertConcluded,
  PostClosureAccessAlertRaised,
  SafeguardingLogEntryCreated,
  SafeguardingReferralAccepted,
  SafetyConcernRaised,
} from '@casetrail/events'
import { type LocalDate, localDateOf } from '@casetrail/kernel'
import { type Fact, fact, syntheticId as id, momentOf } from '@casetrail/testing'

/* SYNTHETIC facts of one case and one report run that make something owed, or end it. */

export const caseId: string = id(1)
export const runId: string = id(2)
export const referralId: string = id(100)
const officer = id(9)
const dayOf = (on: string): LocalDate => localDateOf(momentOf(on))

export const accepted = (on: string, body = 'localAuthoritySafeguardingTeam'): Fact =>
  fact(SafeguardingReferralAccepted, {
    of: caseId,
    on,
    data: {
      safeguardingReferralId: referralId,
      body,
      acceptedOn: dayOf(on),
      lifeStage: 'adult',
      lifeStageRestsOn: null,
    },
  })

export const logged = (on: string): Fact =>
  fact(SafeguardingLogEntryCreated, {
    of: caseId,
    on,
    data: { logEntryId: id(110), safeguardingReferralId: referralId },
  })

export const concernRaised = (on: string, safetyConcernId: string): Fact =>
  fact(SafetyConcernRaised, { of: caseId, on, data: { safetyConcernId, source: 'worker', measureId: null } })

export const alertRaised = (on: string, alertId: string): Fact =>
  fact(PostClosureAccessAlertRaised, {
    of: caseId,
    on,
    data: {
      alertId,
      accessRequestId: id(6),
      accessorId: id(8),
      recipients: [officer],
      daysSinceClosure: 20,
      closureReason: 'completed',
    },
  })

export const alertConcluded = (on: string, alertId: string): Fact =>
  fact(AlertInvestigationConcluded, {
    of: caseId,
    on,
    data: { alertId, investigatorId: officer, outcome: 'legitimate' },
  })

export const batchRaised = (on: string, alertId: string): Fact =>
  fact(BatchAccessAlertRaised, {
    of: runId,
    on,
    data: { alertId, reportRunId: runId, accessorId: id(8), recipients: [officer], cases: 2 },
  })

export const batchConcluded = (on: string, alertId: string): Fact =>
  fact(BatchAlertConcluded, { of: runId, on, data: { alertId, investigatorId: officer, outcome: 'legitimate' } })
