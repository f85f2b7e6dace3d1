import { type CasetrailEvent, casetrailEvents, foldOf } from '@casetrail/events'
import {
  type CaseId,
  categoryOf,
  type Instant,
  type LocalDate,
  localDateOf,
  type ReadModel,
  type Recipe,
  type Recipes,
  subjectOf,
} from '@casetrail/kernel'

/*
 * C24 · A case that is never closed never expires. Listed by the day of its last event, open cases only: those listed
 * up to `staleOpenCaseDays` ago are stale.
 */

/** One case: whether it is open, and when something last happened. @since 0.1.0 */
export interface StaleCaseRow {
  readonly caseId: CaseId | null
  readonly open: boolean
  /** Valid time of the latest turn between open and closed: one recorded late must not undo a newer one. */
  readonly turnedAt: Instant | null
  /** The Europe/London date of its latest event in valid time. */
  readonly lastActivityOn: LocalDate | null
}

const turns: Readonly<Record<string, boolean>> = { ReferralReceived: true, CaseReopened: true, CaseClosed: false }

const happen: Recipe<StaleCaseRow, CasetrailEvent> = (draft, e) => {
  draft.caseId = subjectOf(e.stream) as CaseId
  const on = localDateOf(e.occurredAt)
  if (draft.lastActivityOn === null || draft.lastActivityOn < on) draft.lastActivityOn = on
  // A further referral joins an open case; it turns nothing.
  const turnsIt = Object.hasOwn(turns, e.type) && !(e.type === 'ReferralReceived' && draft.turnedAt !== null)
  if (!turnsIt || (draft.turnedAt !== null && e.occurredAt < draft.turnedAt)) return
  draft.open = turns[e.type] === true
  draft.turnedAt = e.occurredAt
}

const caseTypes = casetrailEvents.filter(({ category }) => category === 'case').map(({ type }) => type)

/** Which open cases has nothing happened in for long? @since 0.1.0 */
export const whichCasesAreStale: ReadModel<'whichCasesAreStale', StaleCaseRow, CasetrailEvent> = {
  name: 'whichCasesAreStale',
  version: '1',
  clauses: ['C24'],
  asks: 'In which open cases has nothing happened for long?',
  categories: ['case'],
  keyOf: (event) => (categoryOf(event.stream) === 'case' ? subjectOf(event.stream) : null),
  fold: foldOf<StaleCaseRow>(
    () => ({ caseId: null, open: false, turnedAt: null, lastActivityOn: null }),
    Object.fromEntries(caseTypes.map((type) => [type, happen])) as Recipes<StaleCaseRow, CasetrailEvent>,
  ),
  listedAt: (row) => (row.open ? row.lastActivityOn : null),
}
