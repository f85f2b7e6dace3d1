import { memoryEventStore, memoryKeyStore, memoryReadModelStore } from '@casetrail/store'
import { eventStoreContract, keyStoreContract, readModelStoreContract } from '@casetrail/testing'
import { describe, test } from 'vitest'

/** A store that keeps nothing: opened new for each case. */
const fresh = <Store extends { readonly close: () => Promise<void> }>(make: () => Store) => ({
  open: async () => make(),
  teardown: (store: Store) => store.close(),
})

describe('the in-memory stores keep the contracts', () => {
  const cases = [
    ...eventStoreContract('events', fresh(memoryEventStore)),
    ...keyStoreContract(
      'keys',
      fresh(() => memoryKeyStore()),
    ),
    ...readModelStoreContract('read models', fresh(memoryReadModelStore)),
  ]
  for (const { title, run } of cases) test(title, run)
})
