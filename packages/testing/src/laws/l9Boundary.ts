import { addDays, type CaseId, type Instant, instantOf, localDateOf, millisOf, startOfDay } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import * as fc from 'fast-check'
import { staffActor } from '../arbitraries/actorsOf.js'
import { type CaseHistory, caseHistory } from '../arbitraries/caseHistory.js'
import { cast, syntheticId } from '../arbitraries/cast.js'
import { instant } from '../arbitraries/instant.js'
import { Script } from '../arbitraries/Script.js'
import { closing } from './closing.js'
import { law } from './Law.js'
import { holds } from './LawBroken.js'
import { type Player, withService } from './play.js'

const hour = 3_600_000

interface Given {
  readonly policy: Policy
  readonly history: CaseHistory
  readonly closedAt: Instant
  /** How far through the hour or the day. */
  readonly share: number
}

/** The last moments that are silent and the first that alert, a share of the way through the day (A10). */
const moments = ({ policy, closedAt, share }: Given) => {
  const { alertAfter, alertAfterDays } = policy.settings
  if (alertAfter === 'elapsedHours') {
    const due = millisOf(closedAt) + alertAfterDays * 24 * hour
    return {
      silent: instantOf(due - 1 - Math.floor(share * hour)),
      alerting: instantOf(due + Math.floor(share * hour)),
    }
  }
  const within = (days: number): Instant => {
    const date = addDays(localDateOf(closedAt), days)
    const [from, to] = [millisOf(startOfDay(date)), millisOf(startOfDay(addDays(date, 1)))]
    return instantOf(Math.min(to - 1, from + Math.floor(share * (to - from))))
  }
  return { silent: within(alertAfterDays - 1), alerting: within(alertAfterDays) }
}

const worker = (policy: Policy) => staffActor(policy, cast.workers[0] ?? cast.manager)

const alerts = async (player: Player, { policy, history }: Given, at: Instant, number: number): Promise<boolean> => {
  const script = new Script(at, number)
  script.write('RequestAccess', worker(policy), {
    caseId: history.cases[0],
    accessRequestId: syntheticId(number),
    reasonCode: policy.registries.accessReasons[0]?.code ?? null,
    reason: 'a synthetic reason',
    forAlert: null,
  })
  const [played] = await player.play(script.steps)
  holds(played?.outcome._tag === 'Right', () => `the request for access at ${at} was refused`)
  return played?.events.some(({ type }) => type === 'PostClosureAccessAlertRaised') === true
}

/** Mostly the first and the last milliseconds of a day, and the hours in which the clocks change. */
const share = fc.oneof(
  fc.constantFrom(0, 1e-8, 1 / 24, 2 / 24, 1 - 1e-8, 1),
  fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }),
)

/** L9. @since 0.1.0 */
export const l9Boundary = law<Given>({
  name: 'l9Boundary',
  id: 'L9',
  says: 'access alerts on the 14th day after closure and not on the 13th, at every clock time and across every change of the clocks',
  given: (from) =>
    fc.record({
      policy: fc.constant(from.policy),
      history: caseHistory({ ...from, cases: 1, from: '2021-01-01T00:00:00.000Z' as Instant, maxSteps: 0 }),
      closedAt: instant({ from: '2021-02-01T00:00:00.000Z' as Instant, to: '2060-01-01T00:00:00.000Z' as Instant }),
      share,
    }),
  holdsFor: (service, given) =>
    withService(service, async (player) => {
      const { policy, history, closedAt } = given
      await player.play(history.steps)
      const script = new Script(closedAt, 5000)
      script.write('CloseCase', worker(policy), closing(policy, history.cases[0] as CaseId))
      await player.play(script.steps)
      const { silent, alerting } = moments(given)
      const says = (at: Instant) => `closed ${closedAt}, opened ${at}`
      if (silent > closedAt)
        holds(!(await alerts(player, given, silent, 6000)), () => `an alert too early: ${says(silent)}`)
      holds(await alerts(player, given, alerting, 7000), () => `no alert: ${says(alerting)}`)
    }),
})
