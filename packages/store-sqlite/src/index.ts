export { type SqliteEventStore, type SqliteEventStoreOptions, sqliteEventStore } from './sqliteEventStore.js'
export { type SqliteReadModelStoreOptions, sqliteReadModelStore } from './sqliteReadModelStore.js'
