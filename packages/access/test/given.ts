import { type CasetrailEvent, casetrailEvents } from '@casetrail/events'
import {
  type Actor,
  type Code,
  type Decision,
  decide,
  type EventId,
  type Instant,
  instantOf,
  localDateOf,
  type Question,
  type Reads,
  type Recorded,
  type Refusal,
  replay,
  type Situation,
  type StreamCategory,
  type StreamId,
} from '@casetrail/kernel'
import { kirkleesPolicy, type Policy } from '@casetrail/policy'
import type { Either } from 'fp-ts/lib/Either.js'
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js'
import { serviceId, team } from './synthetic.js'

/* Given these past facts, when this is asked, then that: pure, one stream of each category, synthetic throughout. */

const categoryOf: Readonly<Record<string, StreamCategory>> = Object.fromEntries(
  casetrailEvents.map((definition) => [definition.type, definition.category]),
)

/** A fact of the past, and when it became known if that was later than it happened. */
export type Past = CasetrailEvent & { readonly recordedAt?: Instant }

/** The same fact, recorded late. */
export const late = (event: CasetrailEvent, recordedAt: string): Past => ({
  ...event,
  recordedAt: recordedAt as Instant,
})

const uuid = (kind: number, n: number): string => `0000000${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`

const subjectOf: Readonly<Partial<Record<StreamCategory, string>>> = {
  access: team.caseId,
  case: team.caseId,
  person: team.personId,
  reportRun: team.reportRunId,
  service: serviceId,
}

/** Facts as history holds them, in the order given; the id of the n-th event ends in n. */
export const recorded = (events: readonly Past[]): readonly Recorded<CasetrailEvent>[] =>
  events.map((event, n) => {
    const category = categoryOf[event.type] as StreamCategory
    return {
      recordedAt: event.occurredAt,
      ...event,
      id: uuid(1, n) as EventId,
      stream: `${category}-${subjectOf[category]}` as StreamId,
      revision: n,
      actor: team.actor(team.worker),
      commandId: uuid(2, n),
      correlationId: uuid(3, n),
      causationId: null,
      purpose: 'provideSupport',
      basis: [],
      policyVersion: kirkleesPolicy.version,
    } as unknown as Recorded<CasetrailEvent>
  })

/** The views of a decision or a question over these facts. */
export const viewsOf = <P, V>(reads: Reads<P, V>, params: P, events: readonly Recorded<CasetrailEvent>[]): V => {
  const views: Record<string, unknown> = {}
  for (const [name, read] of Object.entries(reads) as [string, Reads<P, Record<string, unknown>>[string]][]) {
    const stream = read.stream(params, views)
    views[name] = replay(
      read.fold,
      events.filter((event) => event.stream === stream),
    )
  }
  return views as V
}

export interface When {
  readonly now: string
  readonly occurredAt?: string
  readonly actor?: Actor
  readonly policy?: Policy
}

/** The situation in which a decision is made. */
export const situationOf = <D, V>(
  decision: Decision<string, D, V, Policy, CasetrailEvent>,
  past: readonly Past[],
  data: D,
  { now, occurredAt, actor, policy }: When,
): Situation<D, V, Policy> => ({
  command: {
    type: decision.type,
    commandId: uuid(4, 1) as never,
    actor: actor ?? team.actor(team.worker),
    occurredAt: (occurredAt ?? now) as Instant,
    correlationId: null,
    causationId: null,
    data,
  },
  data,
  views: viewsOf(decision.reads, data, recorded(past)),
  world: policy ?? kirkleesPolicy,
  now: now as Instant,
  today: localDateOf(now as Instant),
  idFor: () => team.alertId,
})

/** Given these facts, what comes of a command? */
export const given = (...past: readonly Past[]) => ({
  when: <D, V>(
    decision: Decision<string, D, V, Policy, CasetrailEvent>,
    data: D,
    when: When,
  ): Either<Refusal, NonEmptyArray<CasetrailEvent>> => decide(decision, situationOf(decision, past, data, when)),
})

/** Asks a question of these facts as of both clocks. */
export const asking = <P, V, A>(
  question: Question<string, P, V, Policy, A>,
  params: P,
  past: readonly Past[],
  clocks: { readonly validAt: string; readonly knownAt?: string; readonly policy?: Policy },
): A => {
  const asOf = { validAt: clocks.validAt as Instant, knownAt: (clocks.knownAt ?? clocks.validAt) as Instant }
  const known = recorded(past).filter((e) => e.recordedAt <= asOf.knownAt && e.occurredAt <= asOf.validAt)
  const world = clocks.policy ?? kirkleesPolicy
  return question.answer(viewsOf(question.reads, params, known), {
    params,
    asOf,
    today: localDateOf(asOf.validAt),
    world,
  })
}

/** The policy with some settings changed. */
export const withSettings = (settings: Partial<Policy['settings']>): Policy => ({
  ...kirkleesPolicy,
  settings: { ...kirkleesPolicy.settings, ...settings },
})

/** So many milliseconds after an instant. */
export const later = (at: string, ms: number): Instant => instantOf(Date.parse(at) + ms)

/** A word as a code. */
export const code = (word: string): Code => word as Code
