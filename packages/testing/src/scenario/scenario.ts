import {
  type AnyDecision,
  categoryOf,
  type DomainEvent,
  decide,
  type Fold,
  type Instant,
  localDateOf,
  type Recorded,
  type Refusal,
  replay,
  type StreamId,
} from '@casetrail/kernel'
import { kirkleesPolicy } from '@casetrail/policy'
import { syntheticId } from '../arbitraries/cast.js'

/** A scenario that did not end as it says. @since 0.1.0 */
export class ScenarioFailed extends Error {
  override readonly name = 'ScenarioFailed'
}

/** One past event and the stream it stands in. @since 0.1.0 */
export interface Past {
  readonly stream: StreamId
  readonly event: DomainEvent
}

/** What a decision came to. @since 0.1.0 */
export interface Ended {
  /** The types of the events, in order, and nothing else. */
  readonly thenEvents: (...types: readonly string[]) => readonly DomainEvent[]
  /** The refusal's rule, and its clause where it is given. */
  readonly thenRefused: (rule: string, clause?: string) => Refusal
}

/** Given … when … then …, for one decision and without a store. @since 0.1.0 */
export interface Scenario {
  readonly given: (...past: readonly Past[]) => Scenario
  /** The moment of recording; default 2024-06-03T10:00Z. */
  readonly at: (now: Instant) => Scenario
  /** The policy; default Kirklees Council's. */
  readonly under: (policy: unknown) => Scenario
  readonly when: (decision: AnyDecision, data: object) => Ended
}

interface Setting {
  readonly past: readonly Past[]
  readonly now: Instant
  readonly policy: unknown
}

const actor = {
  kind: 'person',
  performedBy: syntheticId(1),
  recordedBy: syntheticId(1),
  onBehalfOf: null,
  role: 'socialPrescriber',
  organisation: 'kirkleesCouncil',
}

/** Past events as history would hold them, under synthetic envelopes. */
const recorded = ({ past, policy }: Setting): readonly Recorded[] => {
  const revisions = new Map<StreamId, number>()
  return past.map(({ stream, event }, n) => {
    const revision = (revisions.get(stream) ?? -1) + 1
    revisions.set(stream, revision)
    const command = syntheticId(9000 + n)
    const envelope = {
      id: syntheticId(8000 + n),
      stream,
      revision,
      recordedAt: event.occurredAt,
      actor,
      commandId: command,
      correlationId: command,
    }
    const rest = {
      causationId: null,
      purpose: 'provideSupport',
      basis: ['6(1)(e)'],
      policyVersion: (policy as { readonly version: string }).version,
    }
    return { ...event, ...envelope, ...rest } as unknown as Recorded
  })
}

const viewsOf = (decision: AnyDecision, data: object, events: readonly Recorded[]): Record<string, unknown> => {
  const views: Record<string, unknown> = {}
  type Read = { readonly stream: (data: object, seen: object) => StreamId | null; readonly fold: Fold<unknown> }
  for (const [name, read] of Object.entries(decision.reads as Record<string, Read>)) {
    const stream = read.stream(data, views)
    views[name] = replay(
      read.fold,
      events.filter((event) => event.stream === stream && categoryOf(stream) === categoryOf(event.stream)),
    )
  }
  return views
}

const told = (outcome: ReturnType<typeof decide>): string =>
  outcome._tag === 'Right'
    ? `it brought about ${outcome.right.map(({ type }) => type).join(', ')}`
    : `it was refused by ${outcome.left.rule} (${outcome.left.clause})`

const ended = (command: string, outcome: ReturnType<typeof decide>): Ended => {
  const fail = (wanted: string): never => {
    throw new ScenarioFailed(`${command} should have ${wanted}, but ${told(outcome)}`)
  }
  return {
    thenEvents: (...types) =>
      outcome._tag === 'Right' && outcome.right.map(({ type }) => type).join() === types.join()
        ? outcome.right
        : fail(`brought about ${types.join(', ')}`),
    thenRefused: (rule, clause) =>
      outcome._tag === 'Left' && outcome.left.rule === rule && (clause ?? outcome.left.clause) === outcome.left.clause
        ? outcome.left
        : fail(`been refused by ${rule}${clause === undefined ? '' : ` (${clause})`}`),
  }
}

const scenarioIn = (setting: Setting): Scenario => ({
  given: (...past) => scenarioIn({ ...setting, past: [...setting.past, ...past] }),
  at: (now) => scenarioIn({ ...setting, now }),
  under: (policy) => scenarioIn({ ...setting, policy }),
  when: (decision, data) => {
    const { now, policy } = setting
    const command = {
      type: decision.type,
      commandId: syntheticId(7000),
      actor,
      occurredAt: now,
      correlationId: null,
      causationId: null,
      data,
    }
    const views = viewsOf(decision, data, recorded(setting))
    const situation = {
      command,
      data,
      views,
      world: policy,
      now,
      today: localDateOf(now),
      idFor: (name: string) => syntheticId(6000 + name.length),
    }
    return ended(decision.type, decide(decision, situation as never))
  },
})

/** The empty past. @since 0.1.0 */
export const scenario: Scenario = scenarioIn({
  past: [],
  now: '2024-06-03T10:00:00.000Z' as Instant,
  policy: kirkleesPolicy,
})
