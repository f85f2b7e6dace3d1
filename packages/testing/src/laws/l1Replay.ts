import {
  type AnyReadModel,
  categoryOf,
  evolve,
  type Fold,
  Part,
  type Recorded,
  replay,
  type StreamId,
} from '@casetrail/kernel'
import { catchUp, type ReadRow, type Runtime, rebuild } from '@casetrail/store'
import * as fc from 'fast-check'
import * as O from 'fp-ts/lib/Option.js'
import { caseHistory } from '../arbitraries/caseHistory.js'
import { law } from './Law.js'
import { agrees, ok } from './LawBroken.js'
import { type Player, withService } from './play.js'

const copied = (part: Part<unknown>): Part<unknown> => {
  const value = part.reveal()
  return O.isSome(value) ? Part.open(JSON.parse(JSON.stringify(value.value))) : part
}

/** A fold may keep what an event holds, and replaying freezes it: each takes events that no other one holds. */
const ownCopies = (events: readonly Recorded[]): readonly Recorded[] =>
  events.map((event) => ({
    ...event,
    data: JSON.parse(JSON.stringify(event.data)) as object,
    parts: Object.fromEntries(Object.entries(event.parts).map(([name, part]) => [name, copied(part)])),
  }))

/** Every fold that the service uses on one stream, by a name to report it by. */
const foldsOf = (runtime: Runtime): ReadonlyMap<Fold<unknown>, string> => {
  const folds = new Map<Fold<unknown>, string>()
  const readers = [
    ...[...runtime.decisions.values()].map(({ decision }) => [decision.type, decision.reads] as const),
    ...[...runtime.questions.values()].map(({ name, reads }) => [name, reads] as const),
  ]
  for (const [reader, reads] of readers)
    for (const [view, { fold }] of Object.entries(reads as Record<string, { readonly fold: Fold<unknown> }>))
      if (!folds.has(fold)) folds.set(fold, `${reader} · ${view}`)
  return folds
}

/** Node 20 has no Map.groupBy. */
const grouped = <K>(
  events: readonly Recorded[],
  keyOf: (event: Recorded) => K,
): ReadonlyMap<K, readonly Recorded[]> => {
  const groups = new Map<K, Recorded[]>()
  for (const event of events) {
    const key = keyOf(event)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [event])
    else group.push(event)
  }
  return groups
}

const byStream = (events: readonly Recorded[]): ReadonlyMap<StreamId, readonly Recorded[]> =>
  grouped(events, (event) => event.stream)

const foldsAgree = (player: Player, cut: number): void => {
  for (const [stream, events] of byStream(player.events)) {
    const at = cut % (events.length + 1)
    for (const [fold, name] of foldsOf(player.runtime)) {
      if (!events.some((event) => Object.hasOwn(fold.on, event.type))) continue
      const whole = replay(fold, ownCopies(events))
      const prefix = replay(fold, ownCopies(events.slice(0, at)))
      const where = `${name} over ${stream} (${events.length} events, cut at ${at})`
      agrees(
        evolve(fold, prefix, ownCopies(events.slice(at))),
        whole,
        () => `replaying a prefix, then the rest: ${where}`,
      )
      const stepwise = ownCopies(events).reduce((state, event) => evolve(fold, state, [event]), fold.initial())
      agrees(stepwise, whole, () => `evolving event by event: ${where}`)
    }
  }
}

const keysOf = (model: AnyReadModel, events: readonly Recorded[]): ReadonlyMap<string, readonly Recorded[]> => {
  const mine = events.filter(
    (event) => Object.hasOwn(model.fold.on, event.type) && model.categories.includes(categoryOf(event.stream)),
  )
  return grouped(
    mine.filter((event) => model.keyOf(event) !== null),
    (event) => model.keyOf(event) as string,
  )
}

const rowsOf = async (runtime: Runtime, model: AnyReadModel, keys: readonly string[]): Promise<readonly ReadRow[]> => {
  const rows = await ok(runtime.stores.readModels.load(model.name, keys))
  return [...rows].sort((a, b) => (a.key < b.key ? -1 : 1))
}

const readModelsAgree = async ({ runtime, events }: Player): Promise<void> => {
  for (const model of runtime.readModels.values()) {
    const keyed = keysOf(model, events)
    const keys = [...keyed.keys()].sort()
    await ok(catchUp(runtime)(model))
    const incremental = await rowsOf(runtime, model, keys)
    await ok(rebuild(runtime)([model]))
    const where = `${model.name} over ${events.length} events`
    agrees(await rowsOf(runtime, model, keys), incremental, () => `rebuilding a read model: ${where}`)
    const folded = keys.map((key) => {
      const row = replay(model.fold, ownCopies(keyed.get(key) ?? []))
      return { key, row, listedAt: model.listedAt(row) }
    })
    agrees(incremental, folded, () => `the rows of a read model, and the fold of the events of each key: ${where}`)
  }
}

/** L1. @since 0.1.0 */
export const l1Replay = law(
  'L1',
  'folding a history at once, in two pieces or event by event gives one state; a read model kept up to date equals one that is rebuilt',
  (policy) => fc.record({ history: caseHistory({ policy }), cut: fc.nat({ max: 100 }) }),
  (service, { history, cut }) =>
    withService(service, async (player) => {
      for (const [i, step] of history.steps.entries()) {
        await player.step(step)
        if (i % 7 === cut % 7)
          for (const model of player.runtime.readModels.values()) await ok(catchUp(player.runtime)(model))
      }
      foldsAgree(player, cut)
      await readModelsAgree(player)
    }),
)
