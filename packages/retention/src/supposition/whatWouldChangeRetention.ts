import type { CasetrailEvent } from '@casetrail/events'
import { caseFileFold, lifeStagesFold, question } from '@casetrail/facts'
import {
  because,
  CaseId,
  caseStream,
  daysBetween,
  type Envelope,
  type EventId,
  type Explanation,
  evolve,
  type Instant,
  provision,
  type Recorded,
  record,
} from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { caseFactsOf, readsRetention } from '../class/CaseFacts.js'
import { retentionProvisions } from '../period/explain.js'
import { type Retention, retentionOf } from '../period/retentionOf.js'
import { Hypothesis, hypotheticalEvents, supposedAt } from './hypotheticalEvents.js'

/** What an event would do to the deadline. @since 0.1.0 */
export interface RetentionDifference {
  /** `begins`: there would be a deadline; `ends`: there would be none. */
  readonly deadline: 'unchanged' | 'later' | 'earlier' | 'begins' | 'ends'
  /** Days by which the deadline would move; null where there is none before or after. */
  readonly days: number | null
  readonly classChanges: boolean
}

/** How long the case is kept, and how long it would be. @since 0.1.0 */
export interface WhatIf {
  readonly before: Retention
  readonly after: Retention
  readonly difference: RetentionDifference
  readonly explanation: Explanation
}

const nobody = '00000000-0000-4000-8000-000000000000'

/** A supposed event in an envelope that says so; the folds read its id and its two clocks. */
const supposedRecorded = (
  event: CasetrailEvent,
  caseId: CaseId,
  at: Instant,
  policy: Policy,
): Recorded<CasetrailEvent> => {
  const envelope = {
    id: nobody as EventId,
    stream: caseStream(caseId),
    revision: Number.MAX_SAFE_INTEGER,
    recordedAt: at,
    actor: {
      kind: 'system',
      performedBy: nobody,
      recordedBy: nobody,
      onBehalfOf: null,
      role: 'supposed',
      organisation: policy.organisation,
    },
    commandId: nobody,
    correlationId: nobody,
    causationId: null,
    purpose: 'supposed',
    basis: [],
    policyVersion: policy.version,
  } as unknown as Envelope
  return { ...envelope, ...event } as Recorded<CasetrailEvent>
}

const differenceOf = (before: Retention, after: Retention): RetentionDifference => {
  const classChanges = before.class !== after.class
  if (before.eligibleFrom === null || after.eligibleFrom === null) {
    const deadline =
      before.eligibleFrom === after.eligibleFrom ? 'unchanged' : after.eligibleFrom === null ? 'ends' : 'begins'
    return { deadline, days: null, classChanges }
  }
  const days = daysBetween(before.eligibleFrom, after.eligibleFrom)
  return { deadline: days === 0 ? 'unchanged' : days > 0 ? 'later' : 'earlier', days, classChanges }
}

const aSupposedEventIsFoldedLikeAnyOther = provision(
  'aSupposedEventIsFoldedLikeAnyOther',
  'E5',
  'Before: {before}. After: {after}. Nothing was recorded, and whether it would be allowed was not asked.',
)

const briefly = ({ class: code, keepThrough }: Retention): string =>
  keepThrough === null ? `${code}, without a deadline` : `${code}, kept through ${keepThrough}`

/** E5 · Nothing is recorded, and no decision is asked. @since 0.1.0 */
export const whatWouldChangeRetention = question({
  name: 'whatWouldChangeRetention',
  clauses: ['E5', 'A1', 'A4', 'A5', 'A6', 'L3', 'L5'],
  asks: 'What would this event do to how long the case is kept?',
  params: record('WhatWouldChangeRetention', { caseId: CaseId, event: Hypothesis }),
  reads: readsRetention,
  cites: [aSupposedEventIsFoldedLikeAnyOther, ...retentionProvisions],
  answer: (views, { params: { caseId, event }, asOf: { validAt: now }, today, world }): WhatIf => {
    const at = supposedAt(event, now) > now ? supposedAt(event, now) : now
    const facts = caseFactsOf(views, now)
    const events = hypotheticalEvents(world, facts, event, { now, today }).map((one) =>
      supposedRecorded(one, caseId, at, world),
    )
    const supposed = {
      case: evolve(caseFileFold, views.case, events, world),
      stages: evolve(lifeStagesFold, views.stages, events, world),
      person: views.person,
    }
    const before = retentionOf(world, facts, now)
    const after = retentionOf(world, caseFactsOf(supposed, at), at)
    const line = because(aSupposedEventIsFoldedLikeAnyOther, {
      places: { before: briefly(before), after: briefly(after) },
    })
    return { before, after, difference: differenceOf(before, after), explanation: [line, ...after.explanation] }
  },
})
