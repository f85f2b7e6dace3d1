import {
  type AnyReadModel,
  applyTo,
  categoryOf,
  evolve,
  type Fold,
  listensTo,
  type Recorded,
  replay,
  tellOn,
} from '@casetrail/kernel'
import { catchUp, policyAsOf, type ReadRow, type Runtime, rebuild, worldOf } from '@casetrail/store'
import * as fc from 'fast-check'
import { byHeader } from '../arbitraries/byHeader.js'
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
        foldAgrees(
          byHeader(fold, (event) => worldOf(runtime, event)),
          events,
          cut,
          () => `${name} over ${stream} (${events.length} events)`,
        )
}

const keyed = (model: AnyReadModel, events: readonly Recorded[]): ReadonlyMap<string, readonly Recorded[]> =>
  grouped(
    events.filter((event) => listensTo(model, event.type) && model.categories.includes(categoryOf(event.stream))),
    model.keysOf,
  )

const rowsOf = async (runtime: Runtime, model: AnyReadModel, keys: readonly string[]): Promise<readonly ReadRow[]> => {
  const rows = await ok(runtime.stores.readModels.load(model.name, keys))
  return [...rows].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** The row of one key, folded by the policy that each event's header names. */
const rowFrom = (runtime: Runtime, model: AnyReadModel, key: string, events: readonly Recorded[]): unknown => {
  const row = model.initial(key)
  for (const event of events) applyTo(model, row, event, worldOf(runtime, event))
  return row
}

const readModelsAgree = async ({ runtime, events }: Player): Promise<void> => {
  const { world } = await ok(policyAsOf(runtime, null))
  for (const model of runtime.readModels.values()) {
    const eventsOf = keyed(model, events)
    const keys = [...eventsOf.keys()].sort()
    await ok(catchUp(runtime)(model))
    const incremental = await rowsOf(runtime, model, keys)
    await ok(rebuild(runtime)([model]))
    const where = `${model.name} over ${events.length} events`
    agrees(await rowsOf(runtime, model, keys), incremental, () => `rebuilding a read model: ${where}`)
    const rows = new Map(keys.map((key) => [key, rowFrom(runtime, model, key, eventsOf.get(key) ?? [])]))
    tellOn(model, rows, keys)
    const folded = keys.map((key) => {
      const row = rows.get(key)
      return { key, row, listedAt: model.listedAt(row, world) }
    })
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
