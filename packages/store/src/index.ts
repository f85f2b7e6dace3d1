export { beginning, type EventStore, type ExpectedRevision, type Head, type NewEvent, type Page, type Position, type StoredEvent, type Subscription } from './port/EventStore.js'
export type { KeyStore } from './port/KeyStore.js'
export type { ListQuery, ReadModelStore, ReadRow } from './port/ReadModelStore.js'
export type { Busy, ClockBehind, Conflict, KeyMissing, StoreDamaged, StoreError, StoreFull, StoreUnavailable, Tampered } from './port/StoreError.js'
