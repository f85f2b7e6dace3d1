import { type Instant, instantOf, millisOf } from '@casetrail/kernel'
import { defaultLimits } from '@casetrail/store'
import * as fc from 'fast-check'
import { caseHistory } from '../arbitraries/caseHistory.js'
import type { HistoryStep } from '../arbitraries/HistoryStep.js'
import { everyAnswer, everyAnswerOfNow } from './everyAnswer.js'
import { law } from './Law.js'
import { agrees, holds } from './LawBroken.js'
import { withService } from './play.js'

/** The same wish while the clock stands there: of then, or of an earlier day. */
const putAt =
  (now: Instant) =>
  ({ command }: HistoryStep): HistoryStep => ({
    command: { ...command, occurredAt: command.occurredAt > now ? now : command.occurredAt },
    now,
  })

/** L2. @since 0.1.0 */
export const l2AsOf = law({
  name: 'l2AsOf',
  id: 'L2',
  says: 'the answer to every question as of an instant ignores what was recorded later: appending never changes an old answer, nor one that was asked for without a clock and says which instant it stands for, also where the clock has gone back since',
  given: (from) =>
    fc.record({
      history: caseHistory(from),
      cut: fc.nat({ max: 1000 }),
      /** So many milliseconds before what was asked, all later steps are put; null: when the history says. */
      lag: fc.option(fc.integer({ min: 0, max: defaultLimits.clockToleranceMs - 1000 })),
      /** Else nobody names an instant, and only what is said of the answers is promised. */
      isNamed: fc.boolean(),
    }),
  holdsFor: (service, { history: { steps, opening }, cut, lag, isNamed }) =>
    withService(service, async (player) => {
      const at = opening + (cut % (steps.length - opening + 1))
      await player.play(steps.slice(0, at))
      const knownAt = player.clock.at
      // What is known then of an earlier day, and of that very moment.
      const earlier = steps[Math.floor(at / 2)]?.now ?? knownAt
      const moments = isNamed ? [{ knownAt }, { knownAt, validAt: earlier }] : []
      const then = []
      for (const asOf of moments) then.push(await everyAnswer(player.runtime, asOf))
      const ofNow = await everyAnswerOfNow(player.runtime)
      const later = steps.slice(at)
      await player.play(lag === null ? later : later.map(putAt(instantOf(millisOf(knownAt) - lag))))
      for (const [i, asOf] of moments.entries()) {
        const now = await everyAnswer(player.runtime, asOf)
        for (const [j, { question, params, answer }] of (then[i] ?? []).entries()) {
          holds(now[j]?.question === question, () => `the service answers other questions than before`)
          agrees(now[j]?.answer, answer, () => `${question} of ${JSON.stringify(params)} as of ${JSON.stringify(asOf)}`)
        }
      }
      for (const { question, params, answer, again } of ofNow)
        agrees(
          await again(),
          answer,
          () => `${question} of ${JSON.stringify(params)}, which was asked for without a clock`,
        )
    }),
})
