import {
  AlertInvestigationConcluded,
  CaseClosed,
  CaseReopened,
  type LifeStage,
  LifeStageDetermined,
  type PersonDetailsCorrected,
  PostClosureAccessAlertRaised,
  ReferralReceived,
  RetentionReviewed,
  SafeguardingAcceptanceRetracted,
  SafeguardingHearingHeld,
  SafeguardingLogEntryCreated,
  SafeguardingLogEntryStruck,
  SafeguardingReferralAccepted,
  SafeguardingReferralMade,
  SafetyConcernFollowedUp,
  SafetyConcernRaised,
} from '@casetrail/events'
import { type EventId, type LocalDate, localDateOf } from '@casetrail/kernel'
import { kirkleesPolicy, type Policy } from '@casetrail/policy'
import { eventIdOf, type Fact, fact, syntheticId as id, momentOf, type Story, scenario } from '@casetrail/testing'

/*
 * SYNTHETIC facts of one case, each recorded when it happened unless a test says otherwise. A life stage rests on the last
 * word on the date of birth that was known by then, as a decision would have it, unless a test names another.
 */

/** Stands for the last word by then, if there was one. */
const lastWord = id(9_999_999)

export const theCase: string = id(1)
const of = theCase
const dayOf = (on: string) => localDateOf(momentOf(on))

export const date = (text: string): LocalDate => text as LocalDate

export const received = (
  on: string,
  lifeStage: LifeStage = 'adult',
  lifeStageRestsOn: string | null = lastWord,
): Fact =>
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
      lifeStageRestsOn,
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
      backdatedBecause: as.backdated ? 'lateRecording' : null,
      lifeStage: as.lifeStage ?? 'adult',
      lifeStageRestsOn: lastWord,
    },
  })

export const reopened = (on: string, recordedOn: string = on): Fact =>
  fact(CaseReopened, { of, on, recordedOn, data: { reason: 'personReturned', accessRequestId: null } })

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
    data: {
      safeguardingReferralId: safeguarding(n),
      body,
      acceptedOn: dayOf(on),
      lifeStage,
      lifeStageRestsOn: lastWord,
    },
  })

export const retracted = (on: string, n = 1): Fact =>
  fact(SafeguardingAcceptanceRetracted, {
    of,
    on,
    data: { safeguardingReferralId: safeguarding(n), reason: 'enteredInError' },
  })

export const determined = (
  on: string,
  lifeStages: Readonly<Record<string, LifeStage>>,
  because: LifeStageDetermined['data']['because'] = 'dateOfBirthRecorded',
): Fact =>
  fact(LifeStageDetermined, {
    of,
    on,
    data: {
      determinations: Object.entries(lifeStages).map(([day, lifeStage]) => ({ on: day, lifeStage })),
      because,
      lifeStageRestsOn: lastWord,
    },
  })

export const logged = (on: string, n = 1): Fact =>
  fact(SafeguardingLogEntryCreated, {
    of,
    on,
    data: { logEntryId: id(2000 + n), safeguardingReferralId: safeguarding(n) },
  })

export const struck = (on: string, n = 1): Fact =>
  fact(SafeguardingLogEntryStruck, {
    of,
    on,
    data: { logEntryId: id(2000 + n), safeguardingReferralId: safeguarding(n) },
  })

export const heard = (on: string, body = 'marac', n = 1): Fact =>
  fact(SafeguardingHearingHeld, { of, on, data: { safeguardingHearingId: id(8000 + n), body } })

/** What a review says: of the event of a number, as the scenario counts them. */
export interface ReviewedAs {
  readonly flag: 'childConcern' | 'closureBackdated' | 'classShortened' | 'policyShortened'
  readonly of: number | EventId
  readonly keepThrough?: string
}

export const reviewed = (on: string, { flag, of: raisedBy, keepThrough }: ReviewedAs): Fact =>
  fact(RetentionReviewed, {
    of,
    on,
    data: {
      flag,
      raisedBy: typeof raisedBy === 'number' ? eventIdOf(raisedBy) : raisedBy,
      outcome: keepThrough === undefined ? 'confirmed' : 'extended',
      keepThrough: keepThrough ?? null,
      reason: 'factsChecked',
    },
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

const isWord = ({ event: { type, data } }: Fact): boolean =>
  type === 'PersonDetailsRecorded' ||
  (type === 'PersonDetailsCorrected' && (data as PersonDetailsCorrected['data']).fields.includes('dateOfBirth'))

const resting = (one: Fact, i: number, facts: readonly Fact[]): Fact => {
  if ((one.event.data as { readonly lifeStageRestsOn?: string }).lifeStageRestsOn !== lastWord) return one
  const before = ({ recordedAt }: Fact, j: number): boolean =>
    recordedAt < one.recordedAt || (recordedAt === one.recordedAt && j < i)
  const words = facts.flatMap((other, j) => (isWord(other) && before(other, j) ? [{ j, at: other.recordedAt }] : []))
  const last = words.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.j - b.j)).at(-1)
  const data = { ...one.event.data, lifeStageRestsOn: last === undefined ? null : eventIdOf(last.j) }
  return { ...one, event: { ...one.event, data } }
}

export const told = (facts: readonly Fact[], { at = '2100-01-01', policy = kirkleesPolicy }: Asked = {}): Story =>
  scenario()
    .under(policy)
    .on(at)
    .past(...facts.map(resting))

export const retention = (facts: readonly Fact[], asked?: Asked) =>
  told(facts, asked).ask('whenDoesRetentionEnd', { caseId: theCase })

export const blocked = (facts: readonly Fact[], asked?: Asked) =>
  told(facts, asked).ask('whatBlocksDisposal', { caseId: theCase })
