import { PersonDeathNoted } from '@casetrail/events'
import { type OnAccess, onAccess } from '@casetrail/facts'
import { AlertId, type EventId, event, provision, rule } from '@casetrail/kernel'
import { purposeCodes } from '@casetrail/policy'
import { byOfficersWhoTell, noticeRules } from './noticeRules.js'

/** The record of the death, if there is one by then. */
const deathBy = ({ command: { occurredAt }, views: { person } }: OnAccess): EventId | null => {
  const { recorded } = person.death
  return recorded !== null && recorded.at <= occurredAt ? recorded.event : null
}

const onlyADeathOnRecordEndsTheDuty = rule<OnAccess>(
  provision(
    'onlyADeathOnRecordEndsTheDuty',
    'E11',
    'That the person had died ends the duty to tell them only once their own record says so.',
  ),
  (situation) => deathBy(situation) === null,
  ({ views: { case: file } }) => ({
    facts: file.referrals.personId === null ? {} : { personId: file.referrals.personId },
  }),
)

/** C46, E11 · By a person, who may know of a family to be told first: no process ends the duty. @since 0.2.0 */
export const noteDeathBeforeNotice = onAccess(
  {
    command: 'NoteDeathBeforeNotice',
    clauses: ['C46', 'A13', 'E11'],
    says: 'Records that the person had died before they were told of a look without purpose.',
    data: { alertId: AlertId },
    yields: [PersonDeathNoted],
    purpose: purposeCodes.handleBreach,
  },
  {
    by: byOfficersWhoTell,
    rules: [...noticeRules, onlyADeathOnRecordEndsTheDuty],
    events: (situation) => [
      event(PersonDeathNoted, {
        occurredAt: situation.command.occurredAt,
        // The last rule has seen to it that there is one.
        data: { alertId: situation.data.alertId, death: deathBy(situation) as EventId },
      }),
    ],
  },
)
