import type { CasetrailEvent } from '@casetrail/events'
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
  type Question,
  type Recorded,
  record,
} from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type * as t from 'io-ts'
import { type CaseFacts, caseFactsFold } from '../facts/caseFacts.js'
import { type Retention, retentionOf } from '../retentionOf.js'
import { Hypothesis, hypotheticalEvents, supposedAt } from './hypotheticalEvents.js'
import type { RetentionViews } from './whenDoesRetentionEnd.js'

/* E5 · What would this event do to how long the case is kept? Nothing is recorded; decisions are not asked. */

const params = record('WhatWouldChangeRetention', { caseId: CaseId, event: Hypothesis })

/** The params of {@link whatWouldChangeRetention}. @since 0.1.0 */
export type WhatWouldChangeRetention = t.TypeOf<typeof params>

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

/** A supposed event in an envelope that says so; the folds of this room read its id and its two clocks. */
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

const says = (before: Retention, after: Retention): string => {
  const told = ({ class: code, keepThrough }: Retention) =>
    keepThrough === null ? `${code}, without a deadline` : `${code}, kept through ${keepThrough}`
  return `Before: ${told(before)}. After: ${told(after)}. Nothing was recorded, and whether it would be allowed was not asked.`
}

/** What a supposed event would do to how long a case is kept. @since 0.1.0 */
export const whatWouldChangeRetention: Question<
  'whatWouldChangeRetention',
  WhatWouldChangeRetention,
  RetentionViews,
  Policy,
  WhatIf
> = {
  name: 'whatWouldChangeRetention',
  clauses: ['E5', 'A1', 'A4', 'A5', 'A6', 'L3', 'L5'],
  asks: 'What would this event do to how long the case is kept?',
  params,
  reads: { case: { stream: ({ caseId }) => caseStream(caseId), fold: caseFactsFold } },
  answer: (views, { params: { caseId, event }, asOf: { validAt: now }, today, world }) => {
    const at = supposedAt(event, now) > now ? supposedAt(event, now) : now
    const events = hypotheticalEvents(world, views.case, event, { now, today })
    const facts: CaseFacts = evolve(
      caseFactsFold,
      views.case,
      events.map((one) => supposedRecorded(one, caseId, at, world)),
    )
    const before = retentionOf(world, views.case, now)
    const after = retentionOf(world, facts, at)
    const line = because('E5', 'aSupposedEventIsFoldedLikeAnyOther', says(before, after))
    return { before, after, difference: differenceOf(before, after), explanation: [line, ...after.explanation] }
  },
}
