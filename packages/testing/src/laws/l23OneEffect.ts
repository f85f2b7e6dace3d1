import { type Actor, type Command, instantOf, millisOf } from '@casetrail/kernel'
import { aCommandIdHasOneEffect, beginning, type Position, type Runtime } from '@casetrail/store'
import * as fc from 'fast-check'
import { staffActor } from '../arbitraries/actorsOf.js'
import { caseHistory } from '../arbitraries/caseHistory.js'
import { cast } from '../arbitraries/cast.js'
import { law } from './Law.js'
import { agrees, ok, told } from './LawBroken.js'
import { type Played, type Player, withService } from './play.js'

/** A command that is sent under the id of another: that very one with something changed. */
type Change = (sent: Command, other: Command, stranger: Actor) => Command

const changes = {
  nothing: (sent) => sent,
  actor: (sent, _, stranger) => ({ ...sent, actor: stranger }),
  typist: (sent, _, { performedBy }) => ({ ...sent, actor: { ...sent.actor, recordedBy: performedBy } }),
  moment: (sent) => ({ ...sent, occurredAt: instantOf(millisOf(sent.occurredAt) - 1) }),
  content: (sent, { type, data }) => ({ ...sent, type, data }),
} satisfies Readonly<Record<string, Change>>

const names = Object.keys(changes) as (keyof typeof changes)[]

const countOf = async ({ stores }: Runtime): Promise<number> => {
  let count = 0
  for (let [after, end] = [beginning as Position, false]; !end; ) {
    const page = await ok(stores.events.readAll(after, 500))
    count += page.events.length
    after = page.next
    end = page.end
  }
  return count
}

/** All that a refused sender learns: whatever it was that differed, and whatever stands under the id. */
const refusal = ({ type }: Command): object => ({
  tag: 'Refused',
  command: type,
  clause: aCommandIdHasOneEffect.clause,
  rule: aCommandIdHasOneEffect.name,
  sentence: aCommandIdHasOneEffect.sentence,
  evidence: { field: 'commandId' },
})

const sendAgain = async (player: Player, { step, events }: Played, command: Command): Promise<void> => {
  const now = player.clock.at
  const { outcome } = await player.step({ now, command })
  const says = () => `${JSON.stringify(step.command)} sent again as ${JSON.stringify(command)}`
  if (told(command) !== told(step.command)) agrees(outcome, { _tag: 'Left', left: refusal(command) }, says)
  else if (outcome._tag === 'Left') agrees(outcome.left, 'what it answered before', says)
  else agrees([outcome.right.repeated, outcome.right.events], [true, events], says)
}

/** L23. @since 0.2.0 */
export const l23OneEffect = law({
  name: 'l23OneEffect',
  id: 'L23',
  says: 'a command id has one effect in the whole log: sent again by the same actor with the same content it answers the same, otherwise it is refused and reveals nothing',
  given: (from) =>
    fc.record({
      policy: fc.constant(from.policy),
      history: caseHistory(from),
      again: fc.array(fc.record({ which: fc.nat(), other: fc.nat(), how: fc.constantFrom(...names) }), {
        minLength: 1,
        maxLength: 12,
      }),
    }),
  holdsFor: (service, { policy, history: { steps }, again }) =>
    withService(service, async (player, { runtime }) => {
      const played = await player.play(steps)
      const taken = played.filter(({ events }) => events.length > 0)
      const before = await countOf(runtime)
      const stranger = staffActor(policy, cast.outsider)
      for (const { which, other, how } of again) {
        const one = taken[which % taken.length]
        const another = steps[other % steps.length]
        if (one === undefined || another === undefined) return
        await sendAgain(player, one, changes[how](one.step.command, another.command, stranger))
      }
      agrees(await countOf(runtime), before, () => 'the number of events')
    }),
})
