import { type CaseId, type Instant, instantOf, millisOf } from '@casetrail/kernel'
import * as fc from 'fast-check'
import { type CaseHistory, caseHistory } from '../arbitraries/caseHistory.js'
import { cast } from '../arbitraries/cast.js'
import { type Codes, codesOf } from '../arbitraries/codesOf.js'
import { Scribe } from '../arbitraries/Scribe.js'
import { law, type ServiceUnderTest } from './Law.js'
import { agrees, holds } from './LawBroken.js'
import { type Player, withService } from './play.js'
import { outcomeOf, retentionOfCase } from './retentionOfCase.js'

const worker = cast.workers[0] ?? cast.manager

/** The turns of a case: closed or reopened so long after the history. */
type Turn = readonly ['CloseCase' | 'ReopenCase', after: number]

const turned = async (player: Player, codes: Codes, history: CaseHistory, turns: readonly Turn[]): Promise<void> => {
  const end = millisOf(history.steps.at(-1)?.now as Instant)
  for (const [i, [type, after]] of turns.entries()) {
    const scribe = new Scribe(codes, instantOf(end + after), 5000 + after + i)
    const close = { reason: codes.agreedClosure, backdatedBecause: null, summary: null }
    const reopen = { reason: 'personReturned' }
    scribe.write(type, worker, { caseId: history.cases[0], ...(type === 'CloseCase' ? close : reopen) })
    for (const { outcome } of await player.play(scribe.steps))
      holds(outcome._tag === 'Right', () => `${type} was refused: ${JSON.stringify(outcome)}`)
  }
}

const ending = (service: ServiceUnderTest, codes: Codes, history: CaseHistory, turns: readonly Turn[]) =>
  withService(service, async (player) => {
    const caseId = history.cases[0] as CaseId
    await player.play(history.steps)
    const { standing } = await retentionOfCase(player.runtime, caseId)
    await turned(player, codes, history, standing === 'closed' ? [['ReopenCase', 1], ...turns] : turns)
    return outcomeOf(await retentionOfCase(player.runtime, caseId))
  })

/** L5. @since 0.1.0 */
export const l5Reopen = law(
  'L5',
  'closing, reopening and closing again on a day ends retention on the same day as closing once on that day',
  (policy) =>
    fc.record({
      codes: fc.constant(codesOf(policy)),
      history: caseHistory({ policy, cases: 1, maxSteps: 12, weights: { safeguardingAccepted: 8 } }),
      // Two days at least: less, and both closures may fall on one day, of which either is the anchor.
      pauses: fc.tuple(
        fc.integer({ min: 2, max: 200_000_000 }),
        fc.integer({ min: 1, max: 200_000_000 }),
        fc.integer({ min: 172_800_000, max: 100_000_000_000 }),
      ),
    }),
  async (service, { codes, history, pauses: [first, second, third] }) => {
    const d = first + second + third
    const once = await ending(service, codes, history, [['CloseCase', d]])
    const turns: readonly Turn[] = [
      ['CloseCase', first],
      ['ReopenCase', first + second],
      ['CloseCase', d],
    ]
    agrees(
      await ending(service, codes, history, turns),
      once,
      () => `closed ${first} ms on, reopened, closed ${d} ms on`,
    )
  },
)
