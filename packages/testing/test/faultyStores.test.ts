import { newDataKey, systemRandom } from '@casetrail/ledger'
import { type KeyStore, memoryKeyStore, memoryReadModelStore, type ReadModelStore } from '@casetrail/store'
import { ContractBreach, type ContractCase, keyStoreContract, readModelStoreContract } from '@casetrail/testing'
import { describe, expect, test } from 'vitest'

/** A good store with one of its operations replaced by a faulty one, and the case that must notice. */
interface Faulty<Store> {
  readonly fault: string
  readonly caughtBy: string
  readonly spoil: (store: Store) => Partial<Store>
}

const readModels: readonly Faulty<ReadModelStore>[] = [
  {
    fault: 'a commit does not look where the model stands',
    caughtBy: 'a commit from another checkpoint is refused, and nothing is written',
    spoil: (store) => ({
      commit: (model, version, _, checkpoint, rows) => async () => {
        const current = await store.checkpoint(model, version)()
        return store.commit(model, version, current._tag === 'Right' ? current.right : null, checkpoint, rows)()
      },
    }),
  },
  {
    fault: 'a checkpoint serves every version',
    caughtBy: 'another version of a model drops the rows of this one',
    spoil: (store) => ({
      checkpoint: (model) => store.checkpoint(model, 'any'),
      commit: (model, _, expected, checkpoint, rows) => store.commit(model, 'any', expected, checkpoint, rows),
    }),
  },
  {
    fault: 'the next page goes on by sort key alone',
    caughtBy: 'any commits are listed in order, page by page, each row once',
    spoil: (store) => ({
      list: (model, query) =>
        store.list(
          model,
          query.after === undefined ? query : { ...query, after: { ...query.after, key: '\u{10ffff}' } },
        ),
    }),
  },
  {
    fault: 'the upper bound is exclusive',
    caughtBy: 'a list keeps to its bounds, both inclusive',
    spoil: (store) => ({
      list: (model, query) => async () => {
        const page = await store.list(model, query)()
        return page._tag === 'Left'
          ? page
          : { ...page, right: page.right.filter(({ listedAt }) => listedAt !== query.to) }
      },
    }),
  },
  {
    fault: 'reset does nothing',
    caughtBy: 'models do not see each other',
    spoil: () => ({ reset: () => async () => ({ _tag: 'Right', right: undefined }) }),
  },
]

const keys: readonly Faulty<KeyStore>[] = [
  {
    fault: 'every asking makes a new key',
    caughtBy: 'a scope gets a key at its first asking and the same one ever after',
    spoil: () => ({
      provide: (scopes) => async () => ({
        _tag: 'Right',
        right: scopes.map((scope) => newDataKey(scope, systemRandom)),
      }),
    }),
  },
  {
    fault: 'all purposes share a key',
    caughtBy: 'record, subject and purpose each make another scope',
    spoil: (store) => ({
      provide: (scopes) => store.provide(scopes.map((scope) => ({ ...scope, purpose: 'case' as const }))),
    }),
  },
  {
    fault: 'keys that are not there are left out',
    caughtBy: 'keys are found by id, in order, and null stands for one that is not there',
    spoil: (store) => ({
      find: (kids) => async () => {
        const found = await store.find(kids)()
        return found._tag === 'Left' ? found : { ...found, right: found.right.filter((key) => key !== null) }
      },
    }),
  },
]

const caught = <Store extends { readonly close: () => Promise<void> }>(
  faults: readonly Faulty<Store>[],
  make: () => Store,
  contract: (subject: {
    open: () => Promise<Store>
    teardown: (store: Store) => Promise<void>
  }) => readonly ContractCase[],
): void => {
  for (const { fault, caughtBy, spoil } of faults)
    test(`${fault} → ${caughtBy}`, async () => {
      const open = async (): Promise<Store> => {
        const store = make()
        return { ...store, ...spoil(store) }
      }
      const named = contract({ open, teardown: (store) => store.close() }).find(
        ({ title }) => title === `faulty · ${caughtBy}`,
      )
      if (named === undefined) throw new Error('no such case')
      // fast-check wraps the breach that a property has found.
      await expect(named.run()).rejects.toSatisfy(
        (error: Error) => error instanceof ContractBreach || error.message.startsWith('Property failed'),
      )
    })
}

describe('each fault of a read-model store is caught by the case that names it', () =>
  caught(readModels, memoryReadModelStore, (subject) => readModelStoreContract('faulty', subject)))

describe('each fault of a key store is caught by the case that names it', () =>
  caught(
    keys,
    () => memoryKeyStore(),
    (subject) => keyStoreContract('faulty', subject),
  ))
