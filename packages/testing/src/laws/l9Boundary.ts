import { addDays, type CaseId, type Instant, instantOf, localDateOf, millisOf, startOfDay } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import * as fc from 'fast-check'
import { caseHistory } from '../arbitraries/caseHistory.js'
import { cast } from '../arbitraries/cast.js'
import { codesOf } from '../arbitraries/codesOf.js'
import { instant } from '../arbitraries/instant.js'
import { Scribe } from '../arbitraries/Scribe.js'
import { law } from './Law.js'
import { holds } from './LawBroken.js'
import { type Player, withService } from './play.js'

const hour = 3_600_000
const worker = cast.workers[0] ?? cast.manager

/** The last moments that are silent and the first that alert, a share of the way through the day (A10). */
const moments = ({ alertAfter, alertAfterDays }: Policy['settings'], closedAt: Instant, share: number) => {
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

const alerts = async (player: Player, scribe: Scribe, caseId: CaseId, at: Instant): Promise<boolean> => {
  scribe.now = at
  scribe.steps.length = 0
  scribe.ask(worker, caseId, { reasonCode: scribe.codes.accessReason, reason: 'a synthetic reason' })
  const [played] = await player.play(scribe.steps)
  const outcome = played?.outcome
  holds(outcome?._tag === 'Right', () => `the request for access at ${at} was refused`)
  return outcome?._tag === 'Right' && outcome.right.events.some(({ type }) => type === 'PostClosureAccessAlertRaised')
}

/** Mostly the first and the last milliseconds of a day, and the hours in which the clocks change. */
const share = fc.oneof(
  fc.constantFrom(0, 1e-8, 1 / 24, 2 / 24, 1 - 1e-8, 1),
  fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }),
)

/** L9. @since 0.1.0 */
export const l9Boundary = law(
  'L9',
  'access alerts on the 14th day after closure and not on the 13th, at every clock time and across every change of the clocks',
  (policy) => {
    const begin = '2021-01-01T00:00:00.000Z' as Instant
    const closedAt = instant({ from: '2021-02-01T00:00:00.000Z' as Instant, to: '2060-01-01T00:00:00.000Z' as Instant })
    const history = caseHistory({ policy, cases: 1, from: begin, maxSteps: 0 })
    return fc.record({ policy: fc.constant(policy), history, closedAt, share })
  },
  (service, { policy, history, closedAt, share }) =>
    withService(service, async (player) => {
      const caseId = history.cases[0] as CaseId
      await player.play(history.steps)
      const closing = new Scribe(codesOf(policy), closedAt, 5000)
      const data = { caseId, reason: closing.codes.agreedClosure, backdatedBecause: null, summary: null }
      closing.write('CloseCase', worker, data)
      await player.play(closing.steps)
      const { silent, alerting } = moments(policy.settings, closedAt, share)
      const scribe = (n: number) => new Scribe(closing.codes, closedAt, n)
      const says = (at: Instant) => `closed ${closedAt}, opened ${at}`
      if (silent > closedAt)
        holds(!(await alerts(player, scribe(6000), caseId, silent)), () => `an alert too early: ${says(silent)}`)
      holds(await alerts(player, scribe(7000), caseId, alerting), () => `no alert: ${says(alerting)}`)
    }),
)
