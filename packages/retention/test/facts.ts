import {
  AlertInvestigationConcluded,
  CaseClosed,
  CaseReopened,
  type LifeStage,
  LifeStageDetermined,
  PostClosureAccessAlertRaised,
  ReferralReceived,
  SafeguardingAcceptanceRetracted,
  SafeguardingLogEntryCreated,
  SafeguardingReferralAccepted,
  SafeguardingReferralMade,
  SafetyConcernFollowedUp,
  SafetyConcernRaised,
} from '@casetrail/events'
import { type LocalDate, localDateOf } from '@casetrail/kernel'
import { kirkleesPolicy, type Policy } from '@casetrail/policy'
import { type Fact, fact, syntheticId as id, momentOf, type Story, scenario } from '@casetrail/testing'

/* SYNTHETIC facts of one case, each recorded when it happened unless a test says otherwise. */

export const theCase: string = id(1)
const of = theCase
const dayOf = (on: string) => localDateOf(momentOf(on))

export const date = (text: string): LocalDate => text as LocalDate

export const received = (on: string, lifeStage: LifeStage = 'adult'): Fact =>
  fact(ReferralReceived, {
    of,
    on,
    data: {
      referralId: id(2),
      personId: id(3),
      service: 'socialPrescribing',
      pcn: 'PCN-1',
      practice: 'Y00001',
      referrer: 'gpPractice',
      referrerOrganisation: null,
      receivedOn: dayOf(on),
      reasons: [],
      lifeStage,
    },
  })

export interface ClosedAs {
  readonly reason?: string
  readonly lifeStage?: LifeStage
  readonly backdated?: boolean
  readonly recordedOn?: string
}

export const closed = (on: string, as: ClosedAs = {}): Fact =>
  fact(CaseClosed, {
    of,
    on,
    recordedOn: as.recordedOn ?? on,
    data: {
      reason: as.reason ?? 'completed',
      closedOn: dayOf(on),
      backdatedBecause: as.backdated ? 'lateRecording' : null,
      lifeStage: as.lifeStage ?? 'adult',
    },
  })

export const reopened = (on: string): Fact => fact(CaseReopened, { of, on, data: { reason: 'personReturned' } })

/** The safeguarding referral of a number. */
export const safeguarding = (n: number): string => id(1000 + n)

export const made = (on: string, concerns: 'client' | 'householdChild' | 'householdAdult', n = 1): Fact =>
  fact(SafeguardingReferralMade, {
    of,
    on,
    data: {
      safeguardingReferralId: safeguarding(n),
      body: 'gatewayToCare',
      concerns,
      legalGround: 'careAct2014s42',
    },
  })

export interface AcceptedAs {
  readonly n?: number
  readonly body?: string
  readonly lifeStage?: LifeStage
}

export const accepted = (on: string, { n = 1, body = 'gatewayToCare', lifeStage = 'adult' }: AcceptedAs = {}): Fact =>
  fact(SafeguardingReferralAccepted, {
    of,
    on,
    data: { safeguardingReferralId: safeguarding(n), body, acceptedOn: dayOf(on), lifeStage },
  })

export const retracted = (on: string, n = 1): Fact =>
  fact(SafeguardingAcceptanceRetracted, {
    of,
    on,
    data: { safeguardingReferralId: safeguarding(n), reason: 'enteredInError' },
  })

export const determined = (on: string, lifeStages: Readonly<Record<string, LifeStage>>): Fact =>
  fact(LifeStageDetermined, {
    of,
    on,
    data: {
      determinations: Object.entries(lifeStages).map(([day, lifeStage]) => ({ on: day, lifeStage })),
      because: 'dateOfBirthRecorded',
      dateOfBirthEvent: null,
    },
  })

export const logged = (on: string, n = 1): Fact =>
  fact(SafeguardingLogEntryCreated, {
    of,
    on,
    data: { logEntryId: id(2000 + n), safeguardingReferralId: safeguarding(n) },
  })

export const concernRaised = (on: string, n = 1): Fact =>
  fact(SafetyConcernRaised, { of, on, data: { safetyConcernId: id(3000 + n), source: 'worker', measureId: null } })

export const concernFollowedUp = (on: string, n = 1): Fact =>
  fact(SafetyConcernFollowedUp, { of, on, data: { safetyConcernId: id(3000 + n), outcome: 'safe' } })

export const alertRaised = (on: string, n = 1): Fact =>
  fact(PostClosureAccessAlertRaised, {
    of,
    on,
    data: {
      alertId: id(4000 + n),
      accessRequestId: id(5000 + n),
      accessorId: id(6),
      recipients: [id(7)],
      daysSinceClosure: 20,
      closureReason: 'completed',
    },
  })

export const alertConcluded = (on: string, n = 1): Fact =>
  fact(AlertInvestigationConcluded, {
    of,
    on,
    data: { alertId: id(4000 + n), investigatorId: id(7), outcome: 'legitimate' },
  })

/** When a history is asked about, and under which policy; default: in 2100, under Kirklees’. */
export interface Asked {
  readonly at?: string
  readonly policy?: Policy
}

export const told = (facts: readonly Fact[], { at = '2100-01-01', policy = kirkleesPolicy }: Asked = {}): Story =>
  scenario()
    .under(policy)
    .on(at)
    .past(...facts)

export const retention = (facts: readonly Fact[], asked?: Asked) =>
  told(facts, asked).ask('whenDoesRetentionEnd', { caseId: theCase })

export const blocked = (facts: readonly Fact[], asked?: Asked) =>
  told(facts, asked).ask('whatBlocksDisposal', { caseId: theCase })
