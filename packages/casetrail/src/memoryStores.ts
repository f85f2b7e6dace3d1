import { memoryEventStore, memoryKeyStore, memoryReadModelStore, type Stores } from '@casetrail/store'

/** Three empty in-memory stores: for tests and a first look. Nothing outlives the process. @since 0.1.0 */
export const memoryStores = (): Stores => ({
  events: memoryEventStore(),
  keys: memoryKeyStore(),
  readModels: memoryReadModelStore(),
})
