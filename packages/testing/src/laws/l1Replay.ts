import {
  type AnyReadModel,
  applyTo,
  categoryOf,
  evolve,
  type Fold,
  listensTo,
  type Recorded,
  replay,
} from '@casetrail/kernel'
import { catchUp, type ReadRow, type Runtime, rebuild } from '@casetrail/store'
import * as fc from 'fast-check'
import { caseHistory } from '../arbitraries/caseHistory.js'
import { foldsOf } from './foldsOf.js'
import { byStream, grouped } from './grouped.js'
import { law } from './Law.js'
import { agrees, ok } from './LawBroken.js'
import { type Player, withService } from './play.js'

/** Plain mutation of a private state, immer on a shared one, at once, in two pieces or event by event: one state. */
const foldAgrees = (fold: Fold<unknown>, events: readonly Recorded[], cut: number, where: () => string): void => {
  const at = cut % (events.length + 1)
  const whole = replay(fold, events, undefined)
  const inTwo = evolve(fold, replay(fold, events.slice(0, at)), events.slice(at))
  agrees(inTwo, whole, () => `replaying a prefix, then the rest, cut at ${at}: ${where()}`)
  const stepwise = events.reduce((state, event) => evolve(fold, state, [event]), fold.initial())
  agrees(stepwise, whole, () => `evolving event by event: ${where()}`)
}

const foldsAgree = ({ runtime, events: all }: Player, cut: number): void => {
  for (const [stream, events] of byStream(all))
    for (const [fold, name] of foldsOf(runtime))
      if (events.some(({ type }) => listensTo(fold, type)))
        foldAgrees(under(fold, runtime.world), events, cut, () => `${name} over ${stream} (${events.length} events)`)
}

/** A fold whose recipes are all handed one policy. */
const under = ({ initial, on }: Fold<unknown>, world: unknown): Fold<unknown> => ({
  initial,
  on: Object.fromEntries(
    Object.keys(on).map((type) => [
      type,
      (draft: unknown, event: Recorded) => applyTo({ on }, draft as never, event, world),
    ]),
  ),
})

const keyed = (model: AnyReadModel, events: readonly Recorded[]): ReadonlyMap<string, readonly Recorded[]> =>
  grouped(
    events.filter((event) => listensTo(model, event.type) && model.categories.includes(categoryOf(event.stream))),
    model.keysOf,
  )

const rowsOf = async (runtime: Runtime, model: AnyReadModel, keys: readonly string[]): Promise<readonly ReadRow[]> => {
  const rows = await ok(runtime.stores.readModels.load(model.name, keys))
  return [...rows].sort((a, b) => (a.key < b.key ? -1 : 1))
}

const rowFrom = (model: AnyReadModel, key: string, events: readonly Recorded[], world: unknown): ReadRow => {
  const row = model.initial(key)
  for (const event of events) applyTo(model, row, event, world)
  return { key, row, listedAt: model.listedAt(row, world) }
}

const readModelsAgree = async ({ runtime, events }: Player): Promise<void> => {
  for (const model of runtime.readModels.values()) {
    const eventsOf = keyed(model, events)
    const keys = [...eventsOf.keys()].sort()
    await ok(catchUp(runtime)(model))
    const incremental = await rowsOf(runtime, model, keys)
    await ok(rebuild(runtime)([model]))
    const where = `${model.name} over ${events.length} events`
    agrees(await rowsOf(runtime, model, keys), incremental, () => `rebuilding a read model: ${where}`)
    const folded = keys.map((key) => rowFrom(model, key, eventsOf.get(key) ?? [], runtime.world))
    agrees(incremental, folded, () => `the rows of a read model, and the fold of the events of each key: ${where}`)
  }
}

/** L1. @since 0.1.0 */
export const l1Replay = law({
  name: 'l1Replay',
  id: 'L1',
  says: 'folding a history at once, in two pieces or event by event, by plain mutation or with immer, gives one state; a read model kept up to date equals one that is rebuilt',
  given: (from) => fc.record({ history: caseHistory(from), cut: fc.nat({ max: 100 }) }),
  holdsFor: (service, { history, cut }) =>
    withService(service, async (player) => {
      for (const [i, step] of history.steps.entries()) {
        await player.step(step)
        if (i % 7 === cut % 7)
          for (const model of player.runtime.readModels.values()) await ok(catchUp(player.runtime)(model))
      }
      foldsAgree(player, cut)
      await readModelsAgree(player)
    }),
})
