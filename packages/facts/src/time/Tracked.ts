import type { EventId, Instant } from '@casetrail/kernel'

/** One step in the life of a thing, e.g. `accepted`, with the event that took it. @since 0.1.0 */
export interface Step<Status extends string> {
  readonly status: Status
  /** Valid time. */
  readonly at: Instant
  readonly event: EventId
}

/** A thing of the record with the steps it went through, oldest first: never only the last one (C8, A26). @since 0.1.0 */
export interface Tracked<Status extends string> {
  readonly steps: Step<Status>[]
}

interface Source {
  readonly id: EventId
  readonly occurredAt: Instant
}

/** The step that an event takes. @since 0.1.0 */
export const step = <Status extends string>(status: Status, e: Source): Step<Status> => ({
  status,
  at: e.occurredAt,
  event: e.id,
})

/** The last step as far as is known; undefined only for a thing without any. @since 0.1.0 */
export const lastStep = <Status extends string>(thing: Tracked<Status>): Step<Status> | undefined => thing.steps.at(-1)

/** The last step at an instant of valid time; undefined: it did not exist yet. @since 0.1.0 */
export const stepAt = <Status extends string>(thing: Tracked<Status>, at: Instant): Step<Status> | undefined =>
  thing.steps.findLast((one) => one.at <= at)
