import type { Recorded, StreamId } from '@casetrail/kernel'

/** The events under each of their keys, in their order. Node 20 has no Map.groupBy. */
export const grouped = <K>(
  events: readonly Recorded[],
  keysOf: (event: Recorded) => readonly K[],
): ReadonlyMap<K, readonly Recorded[]> => {
  const groups = new Map<K, Recorded[]>()
  for (const event of events)
    for (const key of new Set(keysOf(event))) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [event])
      else group.push(event)
    }
  return groups
}

/** The events of each stream. */
export const byStream = (events: readonly Recorded[]): ReadonlyMap<StreamId, readonly Recorded[]> =>
  grouped(events, (event) => [event.stream])
