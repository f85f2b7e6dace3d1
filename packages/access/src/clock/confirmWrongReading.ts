import { WrongReadingConfirmed } from '@casetrail/events'
import { officerInOffice, ofTheActor, onService, type ReportedReading } from '@casetrail/facts'
import { event, onlyBy, provision, rule } from '@casetrail/kernel'
import { isOfOthers } from '../office/isOfOthers.js'
import { namesAReading, type OnReading, onlyReadingsAheadAreWrong } from './clockRules.js'

const reportsOf = ({ views, data: { from } }: OnReading): readonly ReportedReading[] =>
  views.service.wrongReadings.reported.filter((one) => one.from === from)

const onlyOfficersConfirmAWrongReading = provision(
  'onlyOfficersConfirmAWrongReading',
  'A13',
  'Only a privacy officer or sub privacy officer in office confirms that a clock ran ahead.',
)

const onlyWhatWasReportedIsConfirmed = rule<OnReading>(
  provision(
    'onlyWhatWasReportedIsConfirmed',
    'A26',
    'A wrong reading is confirmed that was reported, by that instant.',
  ),
  (situation) => reportsOf(situation).length === 0,
  () => ({ field: 'data.from' }),
)

const whoeverConfirmsDidNotReport = rule<OnReading>(
  provision(
    'whoeverConfirmsDidNotReport',
    'A13',
    'A wrong reading is confirmed by an officer who had no hand in reporting it, and whom nobody appointed who had.',
  ),
  (situation) => !reportsOf(situation).some(isOfOthers(situation)),
  (situation) => ({ field: 'actor', events: reportsOf(situation).map((one) => one.event) }),
)

/** A26, L2 · the second of two hands. @since 0.2.0 */
export const confirmWrongReading = onService(
  {
    command: 'ConfirmWrongReading',
    clauses: ['A26', 'L2', 'A13'],
    says: 'Confirms that a clock ran ahead: whatever it stamped by now from that reading on counts as recorded now.',
    data: namesAReading,
    yields: [WrongReadingConfirmed],
  },
  {
    by: onlyBy(onlyOfficersConfirmAWrongReading, ofTheActor(officerInOffice)),
    rules: [onlyReadingsAheadAreWrong, onlyWhatWasReportedIsConfirmed, whoeverConfirmsDidNotReport],
    events: ({ now, data: { from } }) => [event(WrongReadingConfirmed, { occurredAt: now, data: { from } })],
  },
)
