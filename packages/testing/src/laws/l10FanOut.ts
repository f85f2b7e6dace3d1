import { isEvent } from '@casetrail/events'
import type { Instant, Recorded, StaffId } from '@casetrail/kernel'
import { caseHistory } from '../arbitraries/caseHistory.js'
import { law } from './Law.js'
import { agrees, holds } from './LawBroken.js'
import { withService } from './play.js'

interface Turn {
  readonly at: Instant
  readonly officerId: StaffId
  readonly office: 'privacyOfficer' | 'subPrivacyOfficer' | null
}

const turnOf = (event: Recorded): readonly Turn[] => {
  const at = event.occurredAt
  if (isEvent('ServiceFounded', event))
    return [
      { at, officerId: event.data.officerId, office: 'privacyOfficer' },
      ...event.data.deputies.map((officerId): Turn => ({ at, officerId, office: 'subPrivacyOfficer' })),
    ]
  if (isEvent('PrivacyOfficerAppointed', event)) return [{ at, ...event.data }]
  return isEvent('PrivacyOfficerStoodDown', event) ? [{ at, ...event.data, office: null }] : []
}

/** Who is in office at an instant: told from the events themselves, apart from the fold that the service uses. */
const inOffice = (turns: readonly Turn[], at: Instant): ReadonlyMap<StaffId, Turn['office']> => {
  const past = turns.filter((turn) => turn.at <= at)
  const last = new Map(
    past.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map((t) => [t.officerId, t.office]),
  )
  return new Map([...last].filter(([, office]) => office !== null))
}

const judge = (events: readonly Recorded[], turns: readonly Turn[]): void => {
  const asked = events.find((event) => isEvent('AccessRequested', event))
  if (asked === undefined || !isEvent('AccessRequested', asked)) return
  const at = asked.recordedAt
  const officers = inOffice(turns, at)
  const granted = events.some((event) => event.type === 'AccessGranted')
  for (const alert of events) {
    if (!isEvent('PostClosureAccessAlertRaised', alert)) continue
    const { recipients, accessorId } = alert.data
    agrees([...recipients].sort(), [...officers.keys()].sort(), () => `the recipients of the alert at ${at}`)
    if (!granted) continue
    holds(
      [...officers.values()].includes('privacyOfficer'),
      () => `granted at ${at} without a privacy officer in office`,
    )
    holds(
      recipients.some((one) => one !== accessorId),
      () => `granted at ${at} with nobody but the accessor alerted`,
    )
  }
}

const whatBearsOnAlerts = {
  others: 0,
  RequestAccess: 16,
  CloseCase: 12,
  ReopenCase: 1,
  AppointPrivacyOfficer: 5,
  StandDownPrivacyOfficer: 5,
  GrantStaffRole: 2,
  EndStaffRole: 1,
  AssignWorker: 2,
  UnassignWorker: 1,
  OpenAlertInvestigation: 3,
  ConcludeAlertInvestigation: 2,
}

/** L10. @since 0.1.0 */
export const l10FanOut = law({
  name: 'l10FanOut',
  id: 'L10',
  says: 'an alert goes to the privacy officer and every deputy in office at that instant, minus nobody; access is denied unless one of them is another than the accessor',
  given: (from) => caseHistory({ ...from, weights: whatBearsOnAlerts, maxSteps: 35 }),
  holdsFor: (service, { steps }) =>
    withService(service, async (player) => {
      const turns: Turn[] = []
      for (const step of steps) {
        const known = player.events.length
        const { events } = await player.step(step)
        turns.push(...player.events.slice(known).flatMap(turnOf))
        judge(events, turns)
      }
    }),
})
