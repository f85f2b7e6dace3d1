import type { CasetrailEvent } from '@casetrail/events'
import { everyEntry, readModel } from '@casetrail/facts'
import {
  type CaseId,
  categoryOf,
  type Instant,
  type LocalDate,
  localDateOf,
  type Recipe,
  subjectOf,
} from '@casetrail/kernel'

/*
 * C24 · A case that is never closed never expires. Listed by the day of its last event, open cases only: those listed
 * up to `staleOpenCaseDays` ago are stale.
 */

/** One case: whether it is open, and when something last happened. @since 0.1.0 */
export interface StaleCaseRow {
  readonly caseId: CaseId
  readonly open: boolean
  /** Valid time of the latest turn between open and closed: one recorded late must not undo a newer one. */
  readonly turnedAt: Instant | null
  /** The Europe/London date of its latest event in valid time. */
  readonly lastActivityOn: LocalDate | null
}

const turns: Readonly<Record<string, boolean>> = { ReferralReceived: true, CaseReopened: true, CaseClosed: false }

const happen: Recipe<StaleCaseRow, CasetrailEvent> = (draft, e) => {
  const on = localDateOf(e.occurredAt)
  if (draft.lastActivityOn === null || draft.lastActivityOn < on) draft.lastActivityOn = on
  // A further referral joins an open case; it turns nothing.
  const turnsIt = Object.hasOwn(turns, e.type) && !(e.type === 'ReferralReceived' && draft.turnedAt !== null)
  if (!turnsIt || (draft.turnedAt !== null && e.occurredAt < draft.turnedAt)) return
  draft.open = turns[e.type] === true
  draft.turnedAt = e.occurredAt
}

/** Open cases by the day on which something last happened in them. @since 0.1.0 */
export const whichCasesAreStale = readModel({
  name: 'whichCasesAreStale',
  version: '1',
  clauses: ['C24'],
  asks: 'In which open cases has nothing happened for long?',
  categories: ['case'],
  keysOf: ({ stream }) => (categoryOf(stream) === 'case' ? [subjectOf(stream)] : []),
  initial: (key): StaleCaseRow => ({ caseId: key as CaseId, open: false, turnedAt: null, lastActivityOn: null }),
  on: everyEntry(happen),
  listedAt: (row) => (row.open ? row.lastActivityOn : null),
})
