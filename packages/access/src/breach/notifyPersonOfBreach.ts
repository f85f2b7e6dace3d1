import { PersonNotifiedOfBreach } from '@casetrail/events'
import { type OnAccess, onAccess, onlyListedChannelsAreRecorded } from '@casetrail/facts'
import { AlertId, Code, event, FreeText, oneOf, provision, rule } from '@casetrail/kernel'
import { purposeCodes } from '@casetrail/policy'
import { byOfficersWhoTell, noticeRules } from './noticeRules.js'

type Here = OnAccess<{ readonly told: 'person' | 'somebodyActingForThem' }>

const theDeadAreNotWrittenTo = rule<Here>(
  provision(
    'theDeadAreNotWrittenTo',
    'E11',
    'From a death on record on nobody writes to the person; somebody who acts for them may be told.',
  ),
  ({ command: { occurredAt }, data: { told }, views: { person } }) =>
    told === 'person' && person.death.recorded !== null && person.death.recorded.at <= occurredAt,
  ({ views: { person } }) => ({
    field: 'data.told',
    events: person.death.recorded === null ? [] : [person.death.recorded.event],
  }),
)

/** C46 · The library sends nothing: it records that, how and in which words somebody did. @since 0.2.0 */
export const notifyPersonOfBreach = onAccess(
  {
    command: 'NotifyPersonOfBreach',
    clauses: ['C46', 'A13', 'E11'],
    says: 'Records that the person was told of a look without purpose.',
    data: {
      alertId: AlertId,
      /** Or else, of a young child say, who acts for them. */
      told: oneOf('person', 'somebodyActingForThem'),
      channel: Code,
      /** What they were told: what happened, what was done about it, whom to ask. Personal. */
      words: FreeText,
    },
    yields: [PersonNotifiedOfBreach],
    purpose: purposeCodes.handleBreach,
  },
  {
    by: byOfficersWhoTell,
    rules: [...noticeRules, onlyListedChannelsAreRecorded, theDeadAreNotWrittenTo],
    events: ({ command: { occurredAt }, data: { alertId, told, channel, words } }) => [
      event(PersonNotifiedOfBreach, {
        occurredAt,
        data: { alertId, told, channel },
        parts: { client: { words } },
      }),
    ],
  },
)
