import { isEvent } from '@casetrail/events'
import {
  type Actor,
  addDays,
  daysBetween,
  type Instant,
  instantOf,
  localDateOf,
  millisOf,
  type Recorded,
  type StaffId,
  startOfDay,
} from '@casetrail/kernel'
import { isMutuallyAgreed, type Policy } from '@casetrail/policy'
import * as fc from 'fast-check'
import { actorsOf, staffActor } from '../arbitraries/actorsOf.js'
import { type CaseHistory, caseHistory } from '../arbitraries/caseHistory.js'
import { cast, syntheticId } from '../arbitraries/cast.js'
import { Script } from '../arbitraries/Script.js'
import { closing } from './closing.js'
import { DutiesOnRecord, handsOf } from './DutiesOnRecord.js'
import { law } from './Law.js'
import { holds } from './LawBroken.js'
import { withService } from './play.js'

const hour = 3_600_000

/* Told from the events themselves, in the order of recording, apart from the folds that the service uses. */

/** The last turn of a case between open and closed, as of an instant. */
const lastTurn = (events: readonly Recorded[], at: Instant): Recorded | undefined =>
  events
    .filter(({ type, occurredAt }) => /^Case(Closed|Reopened)$/.test(type) && occurredAt <= at)
    .sort((a, b) => (a.occurredAt < b.occurredAt ? -1 : a.occurredAt > b.occurredAt ? 1 : 0))
    .at(-1)

/** Whether by then the case had been closed for so long that a look alerts. */
const isLongClosed = (policy: Policy, events: readonly Recorded[], at: Instant): boolean => {
  const { alertAfter, alertAfterDays, alertForClosures } = policy.settings
  const closure = lastTurn(events, at)
  if (closure === undefined || !isEvent('CaseClosed', closure)) return false
  const on = localDateOf(closure.occurredAt)
  if (alertForClosures !== 'every' && !isMutuallyAgreed(policy, closure.data.reason, on)) return false
  return alertAfter === 'calendarDays'
    ? daysBetween(on, localDateOf(at)) >= alertAfterDays
    : millisOf(at) - millisOf(closure.occurredAt) >= alertAfterDays * 24 * hour
}

/** What was recorded of one case before an event of it. */
interface Before {
  readonly policy: Policy
  readonly events: readonly Recorded[]
  /** By the id of the alert, whether somebody heard of it on whom these hands had no hold, then. */
  readonly alerts: ReadonlyMap<string, (hands: readonly StaffId[]) => boolean>
}

/** The alerts that tell of a look: its own, and the one that it is for. */
const alertsOf = (look: Recorded, { events, alerts }: Before) => {
  const asked = events.find((one) => isEvent('AccessRequested', one) && one.commandId === look.commandId)
  const raised = events.find((one) => isEvent('PostClosureAccessAlertRaised', one) && one.commandId === look.commandId)
  const named = [
    asked !== undefined && isEvent('AccessRequested', asked) ? asked.data.forAlert : null,
    raised !== undefined && isEvent('PostClosureAccessAlertRaised', raised) ? raised.data.alertId : null,
  ]
  return named.flatMap((id) => alerts.get(id ?? '') ?? [])
}

/** The reopening today, by the same person, of a case that had been closed so long: it is what their look follows. */
const theirReopening = (look: Recorded, { policy, events }: Before): Recorded | undefined => {
  const turn = lastTurn(events, look.recordedAt)
  if (turn === undefined || turn.type !== 'CaseReopened' || turn.actor.performedBy !== look.actor.performedBy) return
  const earlier = events.filter((one) => one.recordedAt < turn.recordedAt)
  const isToday = localDateOf(turn.recordedAt) === localDateOf(look.recordedAt)
  return isToday && isLongClosed(policy, earlier, turn.recordedAt) ? turn : undefined
}

const toldOfToday = (reopening: Recorded, { events, alerts }: Before): boolean =>
  events.some(
    (one) =>
      isEvent('PostClosureAccessAlertRaised', one) &&
      one.data.accessorId === reopening.actor.performedBy &&
      localDateOf(one.recordedAt) === localDateOf(reopening.recordedAt) &&
      alerts.get(one.data.alertId)?.(handsOf(reopening)) === true,
  )

const judge = (look: Recorded, before: Before): void => {
  if (!isEvent('AccessGranted', look) || look.data.ground === 'registeredPractice') return
  const says = () => `${look.actor.performedBy} looked at ${look.recordedAt}`
  const hands = handsOf(look)
  if (isLongClosed(before.policy, before.events, look.recordedAt))
    holds(
      alertsOf(look, before).some((isHeard) => isHeard(hands)),
      () => `${says()} at a case closed long ago, and nobody independent heard of it`,
    )
  const reopening = theirReopening(look, before)
  if (reopening !== undefined && before.policy.settings.reopeningAlerts === 'always')
    holds(
      toldOfToday(reopening, before),
      () => `${says()}, having reopened the case, and nobody independent heard of it`,
    )
}

/** Judges every look in a history. */
const judgeAll = (policy: Policy, events: readonly Recorded[]): void => {
  const duties = new DutiesOnRecord()
  const alerts = new Map<string, (hands: readonly StaffId[]) => boolean>()
  for (const event of events) {
    duties.take(event)
    if (!isEvent('PostClosureAccessAlertRaised', event)) continue
    const { recipients, alertId } = event.data
    const then = new DutiesOnRecord()
    for (const [one, by] of duties.officers) then.officers.set(one, by)
    alerts.set(alertId, (hands) => then.areHeardBy(hands, recipients))
  }
  const record = (one: Recorded): string => one.stream.slice(one.stream.indexOf('-'))
  for (const event of events)
    judge(event, {
      policy,
      events: events.filter(
        (one) =>
          record(one) === record(event) && (one.recordedAt < event.recordedAt || one.commandId === event.commandId),
      ),
      alerts,
    })
}

/** What somebody tries who would not be seen, on one morning long after a closure. */
const trick = fc.record({
  pick: fc.nat({ max: 1000 }),
  typist: fc.option(fc.constantFrom(...cast.officers, ...cast.workers)),
  acts: fc.array(fc.constantFrom('RequestAccess', 'ReopenCase', 'AssignWorker', 'CloseCase'), {
    minLength: 1,
    maxLength: 6,
  }),
})

interface Given {
  readonly policy: Policy
  readonly history: CaseHistory
  readonly tricks: readonly {
    readonly pick: number
    readonly typist: StaffId | null
    readonly acts: readonly string[]
  }[]
}

const lastOf = ({ steps }: CaseHistory): Instant => steps.at(-1)?.now as Instant

/** The first case is closed, and each trick is tried twenty days after the one before. */
const tricked = ({ policy, history, tricks }: Given): Script => {
  const [caseId] = history.cases
  const script = new Script(instantOf(millisOf(lastOf(history)) + 1), 5000)
  const closes = closing(policy, caseId as (typeof history.cases)[number])
  const reasonCode = policy.registries.accessReasons[0]?.code ?? null
  const role = policy.roles.find(({ duties }) => duties.includes('frontLine'))?.code
  script.write('CloseCase', staffActor(policy, cast.workers[0] ?? cast.manager), closes)
  let day = addDays(localDateOf(lastOf(history)), 20)
  let requests = 0
  for (const { pick, typist, acts } of tricks) {
    const actors = actorsOf(policy)
    const whoever = actors[pick % actors.length] as Actor
    const actor: Actor = typist === null ? whoever : { ...whoever, recordedBy: typist }
    script.moveTo(instantOf(millisOf(startOfDay(day)) + 9 * hour))
    for (const act of acts) {
      if (act === 'RequestAccess') requests += 1
      const accessRequestId = requests === 0 ? null : syntheticId(5000 + requests)
      const data = {
        RequestAccess: { caseId, accessRequestId, reasonCode, reason: 'a synthetic reason', forAlert: null },
        ReopenCase: { caseId, reason: 'personReturned', accessRequestId },
        AssignWorker: { caseId, workerId: actor.performedBy, role },
        CloseCase: closes,
      }
      script.write(act, actor, data[act as keyof typeof data])
    }
    day = addDays(day, 20)
  }
  return script
}

const whatHides = {
  others: 0,
  RequestAccess: 10,
  CloseCase: 8,
  ReopenCase: 6,
  AssignWorker: 3,
  GrantCover: 2,
  AppointPrivacyOfficer: 4,
  StandDownPrivacyOfficer: 6,
  GrantStaffRole: 4,
  EndStaffRole: 1,
  OpenAlertInvestigation: 4,
  ConcludeAlertInvestigation: 1,
}

/** L22, A29. @since 0.2.0 */
export const l22NeverUnseen = law<Given>({
  name: 'l22NeverUnseen',
  id: 'L22',
  says: 'whoever looks at a case closed for 14 days or more, or reopens it to look, is told of to an officer who has no hand in it and owes the office to none of those who have; only the registered practice is not (A17)',
  given: (from) =>
    fc.record({
      policy: fc.constant(from.policy),
      history: caseHistory({ ...from, weights: whatHides, maxSteps: 30 }),
      tricks: fc.array(trick, { maxLength: 3 }),
    }),
  holdsFor: (service, given) =>
    withService(service, async (player) => {
      await player.play(given.history.steps)
      await player.play(tricked(given).steps)
      judgeAll(given.policy, player.events)
    }),
})
