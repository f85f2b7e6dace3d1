import { PrivacyOfficerAppointed, PrivacyOfficerStoodDown, StandDownAlertRaised } from '@casetrail/events'
import { type Officer, type OnService, officersAt, onService, takesPart } from '@casetrail/facts'
import { type AlertId, type Decoded, event, orNull, provision, rule, StaffId } from '@casetrail/kernel'
import { nobodyGuardsWhatTheyManage } from './nobodyGuardsWhatTheyManage.js'

/*
 * Whoever guards the records must not be made to disappear. So there is no moment without a privacy officer: the last
 * one leaves by being succeeded. And nobody leaves unheard: they and everybody in office with them are alerted, which
 * an officer ends whom neither those who did it nor their appointments bind (`ConcludeStandDownAlert`).
 */

const data = {
  officerId: StaffId,
  /** Who takes over the office at the same instant; null: the others go on without. */
  successor: orNull(StaffId),
}

type StandingDown = OnService<Decoded<typeof data>>

const inOffice = ({ views, now }: StandingDown): readonly Officer[] => officersAt(views.service.officers, now)

/** Whoever leaves; the first rule has seen to it that they are in office. */
const leaving = (situation: StandingDown): Officer | undefined =>
  inOffice(situation).find(({ officerId }) => officerId === situation.data.officerId)

const onlyOfficersInOfficeStandDown = rule<StandingDown>(
  provision('onlyOfficersInOfficeStandDown', 'C43', 'Only somebody in a privacy office stands down from it.'),
  (situation) => leaving(situation) === undefined,
  ({ data: { officerId } }) => ({ field: 'data.officerId', facts: { officerId } }),
)

const theLastOfficerIsSucceeded = rule<StandingDown>(
  provision(
    'theLastOfficerIsSucceeded',
    'A13',
    'The privacy officer, or whoever is the last in a privacy office, stands down when a successor takes over.',
  ),
  (situation) => {
    const isLast = inOffice(situation).length === 1 || leaving(situation)?.office === 'privacyOfficer'
    return isLast && situation.data.successor === null
  },
  () => ({ field: 'data.successor' }),
)

/** A successor is appointed, so the same holds as for any appointment; a deputy may step up. */
const nobodySucceedsByTheirOwnHand = rule<StandingDown>(
  provision(
    'nobodySucceedsByTheirOwnHand',
    'A13',
    'Nobody takes part in making themselves the successor of an officer.',
  ),
  ({ command, data: { successor } }) => successor !== null && takesPart(command.actor, successor),
  () => ({ field: 'data.successor' }),
)

const aSuccessorHoldsNoEqualOffice = rule<StandingDown>(
  provision(
    'aSuccessorHoldsNoEqualOffice',
    'C43',
    'A successor is somebody else, who holds no privacy office; a deputy may become privacy officer.',
  ),
  (situation) => {
    const { successor } = situation.data
    const held = inOffice(situation).find(({ officerId }) => officerId === successor)
    const stepsUp = held?.office === 'subPrivacyOfficer' && leaving(situation)?.office === 'privacyOfficer'
    return held !== undefined && !stepsUp
  },
  () => ({ field: 'data.successor' }),
)

/** C43, A13. @since 0.1.0 */
export const standDownPrivacyOfficer = onService(
  {
    command: 'StandDownPrivacyOfficer',
    clauses: ['C43', 'A13'],
    says: 'Stands a privacy officer or sub privacy officer down, and appoints their successor if one is named.',
    data,
    yields: [PrivacyOfficerStoodDown, PrivacyOfficerAppointed, StandDownAlertRaised],
  },
  {
    rules: [
      onlyOfficersInOfficeStandDown,
      theLastOfficerIsSucceeded,
      nobodySucceedsByTheirOwnHand,
      aSuccessorHoldsNoEqualOffice,
      nobodyGuardsWhatTheyManage(({ successor }) => successor, 'data.successor'),
    ],
    events: (situation) => {
      const { now, data, idFor } = situation
      const { officerId, successor } = data
      const office = leaving(situation)?.office ?? 'subPrivacyOfficer'
      return [
        event(PrivacyOfficerStoodDown, { occurredAt: now, data: { officerId } }),
        ...(successor === null
          ? []
          : [event(PrivacyOfficerAppointed, { occurredAt: now, data: { officerId: successor, office } })]),
        event(StandDownAlertRaised, {
          occurredAt: now,
          data: {
            alertId: idFor('alert') as AlertId,
            officerId,
            successorId: successor,
            recipients: inOffice(situation).map((one) => one.officerId),
          },
        }),
      ]
    },
  },
)
