import type { Checkpoint, ReadModelStore, ReadRow } from '../port/ReadModelStore.js'
import type { StoreUnavailable } from '../port/StoreError.js'
import { SortedRows } from './SortedRows.js'

interface Held {
  version: string
  checkpoint: Checkpoint
  readonly rows: Map<string, { readonly listedAt: string | null; readonly json: string }>
  readonly sorted: SortedRows
}

const closedError: StoreUnavailable = { tag: 'StoreUnavailable', what: 'the read-model store is closed' }

/** An empty in-memory read-model store. @since 0.1.0 */
export const memoryReadModelStore = (): ReadModelStore => {
  const models = new Map<string, Held>()
  let open = true

  const guarded =
    <A>(work: () => A) =>
    async () =>
      open ? ({ _tag: 'Right', right: work() } as const) : ({ _tag: 'Left', left: closedError } as const)

  const put = (held: Held, { key, listedAt, row }: ReadRow): void => {
    const old = held.rows.get(key)
    if (old?.listedAt !== listedAt) {
      if (old !== undefined && old.listedAt !== null) held.sorted.remove(old.listedAt, key)
      if (listedAt !== null) held.sorted.add(listedAt, key)
    }
    held.rows.set(key, { listedAt, json: JSON.stringify(row) })
  }

  const rowsOf = (held: Held | undefined, keys: readonly string[]): readonly ReadRow[] =>
    keys.flatMap((key) => {
      const found = held?.rows.get(key)
      return found === undefined ? [] : [{ key, listedAt: found.listedAt, row: JSON.parse(found.json) as unknown }]
    })

  return {
    checkpoint: (model, version) =>
      guarded(() => {
        const held = models.get(model)
        return held !== undefined && held.version === version ? held.checkpoint : null
      }),
    load: (model, keys) => guarded(() => rowsOf(models.get(model), keys)),
    commit: (model, version, expected, checkpoint, rows) =>
      guarded(() => {
        const held = models.get(model)
        const current = held !== undefined && held.version === version ? held.checkpoint : null
        if (current !== expected) return false
        const kept =
          current !== null && held !== undefined
            ? held
            : { version, checkpoint, rows: new Map(), sorted: new SortedRows() }
        for (const row of rows) put(kept, row)
        kept.checkpoint = checkpoint
        models.set(model, kept)
        return true
      }),
    rows: (model, after, limit) =>
      guarded(() => {
        const held = models.get(model)
        const keys = [...(held?.rows.keys() ?? [])].filter((key) => key > after).sort()
        return rowsOf(held, keys.slice(0, limit))
      }),
    reset: (model) =>
      guarded(() => {
        models.delete(model)
      }),
    list: (model, query) =>
      guarded(() => {
        const held = models.get(model)
        return held === undefined
          ? []
          : rowsOf(held, held.sorted.page(query.from ?? '', query.to, query.limit, query.after))
      }),
    close: async () => {
      open = false
    },
  }
}
