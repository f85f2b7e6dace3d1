import {
  type AnyProcess,
  type AnyReadModel,
  applyTo,
  type Following,
  localDateOf,
  type Recorded,
  tellOn,
} from '@casetrail/kernel'
import { ScenarioFailed } from './ScenarioFailed.js'
import type { Shown } from './Story.js'
import { nowOf, type Told } from './Told.js'

/** Each row of a read model that has caught up with the history, by key. */
export const rowsOf = ({ events, policy }: Told, model: AnyReadModel): Readonly<Record<string, any>> => {
  const rows = new Map<string, unknown>()
  for (const event of events)
    for (const key of model.keysOf(event)) {
      const row = rows.get(key) ?? model.initial(key)
      rows.set(key, row)
      applyTo(model, row, event, policy)
    }
  tellOn(model, rows, [...rows.keys()])
  return Object.fromEntries(rows)
}

/** What a read model lists up to a sort key, in order; null: all of it. */
export const listOf = (told: Told, model: AnyReadModel, upTo: string | null): readonly Shown<any>[] => {
  const at = nowOf(told)
  const reading = { at, today: localDateOf(at) }
  return Object.entries(rowsOf(told, model))
    .flatMap(([key, row]): readonly Shown<unknown>[] => {
      const listedAt = model.listedAt(row, told.policy)
      if (listedAt === null || (upTo !== null && listedAt > upTo)) return []
      return [{ key, listedAt, entry: model.entry(row, key, told.policy, reading) }]
    })
    .sort((a, b) => (a.listedAt < b.listedAt ? -1 : a.listedAt > b.listedAt ? 1 : 0))
}

/** What a process makes of the last event that it listens to, with the row that the event names. */
export const followingIn = (told: Told, { name, on, looksUp, gives }: AnyProcess): Following => {
  const event = told.events.findLast(({ type }) => on.includes(type)) as Recorded<any> | undefined
  if (event === undefined) throw new ScenarioFailed(`${name} has nothing to follow from: none of ${on.join(', ')}`)
  const key = looksUp.key(event)
  return gives(event, rowsOf(told, looksUp.model)[key] ?? looksUp.model.initial(key), told.policy)
}
