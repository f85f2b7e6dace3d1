import { TryRefused } from '@casetrail/events'
import { type OnAccess, ofTheActor, onAccess, standingAt, theServiceItself } from '@casetrail/facts'
import { Code, event, list, millisOf, OrganisationId, onlyBy, provision, rule, StaffId } from '@casetrail/kernel'

/*
 * A refusal leaves no trace, and trying costs nothing: so a try of somebody who has no ground at all is on record, as a
 * look is that was denied. At most once a minute, so that nobody fills a record by trying.
 */

const minute = 60_000

const data = { actorId: StaffId, hands: list(StaffId, 1, 3), organisation: OrganisationId, command: Code, rule: Code }

type Trying = OnAccess<{ readonly actorId: StaffId }>

const onlyTheServiceItselfRecordsATry = provision(
  'onlyTheServiceItselfRecordsATry',
  'A31',
  'That a try was refused is recorded by the service itself.',
)

const onlyATryOnACaseIsRecorded = rule<OnAccess>(
  provision('onlyATryOnACaseIsRecorded', 'A31', 'A try is recorded in a case that exists.'),
  ({ views, now }) => standingAt(views.case.closure, now).standing === 'notBegun',
)

const aTryIsRecordedOnceAMinute = rule<Trying>(
  provision(
    'aTryIsRecordedOnceAMinute',
    'A31',
    'The tries of one actor on one case are recorded at most once a minute.',
  ),
  ({ views, data: { actorId }, now }) =>
    views.access.tries.some((one) => one.actorId === actorId && millisOf(now) - millisOf(one.at) < minute),
)

/** A31, C48 · Whoever the case is about may ask who tried. @since 0.2.0 */
export const recordTry = onAccess(
  {
    command: 'RecordTry',
    clauses: ['A31', 'C42', 'C48'],
    says: 'Records that somebody without a ground tried to act on a case.',
    data,
    yields: [TryRefused],
  },
  {
    by: onlyBy(onlyTheServiceItselfRecordsATry, ofTheActor(theServiceItself)),
    rules: [onlyATryOnACaseIsRecorded, aTryIsRecordedOnceAMinute],
    events: ({ now, data: { actorId, hands, organisation, command, rule: broken } }) => [
      event(TryRefused, { occurredAt: now, data: { actorId, hands: [...hands], organisation, command, rule: broken } }),
    ],
  },
)
