import type { CasetrailEvent, LifeStage } from '@casetrail/events'
import {
  type AccessRequestId,
  type AlertId,
  type AsOf,
  accessStream,
  type CaseId,
  type Code,
  caseStream,
  type Envelope,
  type EventId,
  type Instant,
  type LocalDate,
  type LogEntryId,
  localDateOf,
  type OrganisationId,
  Part,
  type PersonId,
  type Question,
  type Recorded,
  type ReferralId,
  replay,
  type SafeguardingReferralId,
  type SafetyConcernId,
  type StaffId,
  type StreamId,
  safeguardingLogStream,
} from '@casetrail/kernel'
import { kirkleesPolicy, type Policy, type Settings } from '@casetrail/policy'

/* SYNTHETIC histories of one case. Ids count up; every time is noon unless a test says otherwise. */

export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

export const theCase = uuid(1) as CaseId

export const date = (text: string): LocalDate => text as LocalDate

/** Noon, Greenwich, of a date; an instant stays itself. */
export const instant = (text: string): Instant => (text.length === 10 ? `${text}T12:00:00.000Z` : text) as Instant

/** A fact, when it was recorded if that was not at once, and the stream that it is of. */
export interface Step {
  readonly event: CasetrailEvent
  readonly recordedAt: Instant
  readonly stream: StreamId
}

const parts = { client: Part.closed }

const step = (event: CasetrailEvent, recordedAt: string | undefined, stream = caseStream(theCase)): Step => ({
  event,
  recordedAt: recordedAt === undefined ? event.occurredAt : instant(recordedAt),
  stream,
})

export const received = (on: string, lifeStage: LifeStage = 'adult', recordedAt?: string): Step =>
  step(
    {
      type: 'ReferralReceived',
      occurredAt: instant(on),
      data: {
        referralId: uuid(2) as ReferralId,
        personId: uuid(3) as PersonId,
        service: 'socialPrescribing' as Code,
        pcn: 'PCN-1' as OrganisationId,
        practice: 'Y00001' as OrganisationId,
        referrer: 'gpPractice',
        referrerOrganisation: null,
        receivedOn: localDateOf(instant(on)),
        reasons: [],
        lifeStage,
      },
      parts,
    },
    recordedAt,
  )

export interface ClosedAs {
  readonly reason?: string
  readonly lifeStage?: LifeStage
  readonly backdated?: boolean
  readonly recordedAt?: string
}

export const closed = (on: string, as: ClosedAs = {}): Step =>
  step(
    {
      type: 'CaseClosed',
      occurredAt: instant(on),
      data: {
        reason: (as.reason ?? 'completed') as Code,
        closedOn: localDateOf(instant(on)),
        backdatedBecause: as.backdated ? 'lateRecording' : null,
        lifeStage: as.lifeStage ?? 'adult',
      },
      parts,
    },
    as.recordedAt,
  )

export const reopened = (on: string): Step =>
  step({ type: 'CaseReopened', occurredAt: instant(on), data: { reason: 'personReturned' }, parts: {} }, undefined)

/** The referral of a number. */
export const safeguarding = (n: number): SafeguardingReferralId => uuid(1000 + n) as SafeguardingReferralId

export const made = (on: string, concerns: 'client' | 'householdChild' | 'householdAdult', n = 1): Step =>
  step(
    {
      type: 'SafeguardingReferralMade',
      occurredAt: instant(on),
      data: {
        safeguardingReferralId: safeguarding(n),
        body: 'gatewayToCare' as Code,
        concerns,
        legalGround: 'careAct2014s42',
      },
      parts,
    },
    undefined,
  )

export interface AcceptedAs {
  readonly n?: number
  readonly body?: string
  readonly lifeStage?: LifeStage
  readonly recordedAt?: string
}

export const accepted = (on: string, as: AcceptedAs = {}): Step =>
  step(
    {
      type: 'SafeguardingReferralAccepted',
      occurredAt: instant(on),
      data: {
        safeguardingReferralId: safeguarding(as.n ?? 1),
        body: (as.body ?? 'gatewayToCare') as Code,
        acceptedOn: localDateOf(instant(on)),
        lifeStage: as.lifeStage ?? 'adult',
      },
      parts: {},
    },
    as.recordedAt,
  )

export const retracted = (on: string, n = 1): Step =>
  step(
    {
      type: 'SafeguardingAcceptanceRetracted',
      occurredAt: instant(on),
      data: { safeguardingReferralId: safeguarding(n), reason: 'enteredInError' },
      parts,
    },
    undefined,
  )

export const determined = (on: string, lifeStages: Readonly<Record<string, LifeStage>>): Step =>
  step(
    {
      type: 'LifeStageDetermined',
      occurredAt: instant(on),
      data: {
        determinations: Object.entries(lifeStages).map(([day, lifeStage]) => ({ on: date(day), lifeStage })),
        because: 'dateOfBirthRecorded',
        dateOfBirthEvent: null,
      },
      parts,
    },
    undefined,
  )

export const logged = (on: string, n = 1): Step =>
  step(
    {
      type: 'SafeguardingLogEntryCreated',
      occurredAt: instant(on),
      data: { logEntryId: uuid(2000 + n) as LogEntryId, safeguardingReferralId: safeguarding(n) },
      parts,
    },
    undefined,
    safeguardingLogStream(theCase),
  )

export const concernRaised = (on: string, n = 1): Step =>
  step(
    {
      type: 'SafetyConcernRaised',
      occurredAt: instant(on),
      data: { safetyConcernId: uuid(3000 + n) as SafetyConcernId, source: 'worker', measureId: null },
      parts: {},
    },
    undefined,
  )

export const concernFollowedUp = (on: string, n = 1): Step =>
  step(
    {
      type: 'SafetyConcernFollowedUp',
      occurredAt: instant(on),
      data: { safetyConcernId: uuid(3000 + n) as SafetyConcernId, outcome: 'safe' },
      parts,
    },
    undefined,
  )

export const alertRaised = (on: string, n = 1): Step =>
  step(
    {
      type: 'PostClosureAccessAlertRaised',
      occurredAt: instant(on),
      data: {
        alertId: uuid(4000 + n) as AlertId,
        accessRequestId: uuid(5000 + n) as AccessRequestId,
        accessorId: uuid(6) as StaffId,
        recipients: [uuid(7) as StaffId],
        daysSinceClosure: 20,
        closureReason: 'completed' as Code,
      },
      parts: {},
    },
    undefined,
    accessStream(theCase),
  )

export const alertConcluded = (on: string, n = 1): Step =>
  step(
    {
      type: 'AlertInvestigationConcluded',
      occurredAt: instant(on),
      data: { alertId: uuid(4000 + n) as AlertId, investigatorId: uuid(7) as StaffId, outcome: 'legitimate' },
      parts,
    },
    undefined,
    accessStream(theCase),
  )

/** The id of the nth step of a history, from 0. */
export const idOfStep = (n: number): EventId => uuid(100_000 + n) as EventId

const envelope = ({ stream, recordedAt }: Step, n: number): Envelope =>
  // The folds of this room read id, stream and the two clocks; the rest is there for the type.
  ({ id: idOfStep(n), stream, revision: n, recordedAt }) as unknown as Envelope

/** Steps as history holds them, in the order in which they were recorded. */
export const recorded = (steps: readonly Step[]): readonly Recorded<CasetrailEvent>[] =>
  steps.map((one, n) => ({ ...envelope(one, n), ...one.event }) as Recorded<CasetrailEvent>)

/** Kirklees' policy with other readings of the ambiguities. */
export const policyWith = (settings: Partial<Settings>, changes: Partial<Policy> = {}): Policy => ({
  ...kirkleesPolicy,
  ...changes,
  settings: { ...kirkleesPolicy.settings, ...settings },
})

interface AskedAt {
  readonly at?: string
  readonly known?: string
  readonly policy?: Policy
}

/** Asks a question of a history, as the runtime does: only what was known, each stream folded apart. */
export const ask = <Params, Views, Answer>(
  question: Question<string, Params, Views, Policy, Answer>,
  params: Params,
  steps: readonly Step[],
  { at = '2100-01-01', known = at, policy = kirkleesPolicy }: AskedAt = {},
): Answer => {
  const asOf: AsOf = { validAt: instant(at), knownAt: instant(known) }
  const events = recorded(steps).filter((event) => event.recordedAt <= asOf.knownAt)
  const views: Partial<Views> = {}
  for (const name of Object.keys(question.reads) as (keyof Views)[]) {
    const { stream, fold } = question.reads[name]
    const read = stream(params, views)
    views[name] = replay(
      fold,
      events.filter((event) => event.stream === read),
    )
  }
  return question.answer(views as Views, { params, asOf, today: localDateOf(asOf.validAt), world: policy })
}
