import { type Malformed, malformed, type Recorded } from '@casetrail/kernel'
import { type DataKey, encodeEvent, type KeyScope, type Link, scopesOf } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js'
import type { NewEvent } from '../port/EventStore.js'
import type { StoreError } from '../port/StoreError.js'
import type { Runtime } from './Runtime.js'
import type { StreamMemory } from './StreamMemory.js'

const nameOf = (scope: KeyScope): string => `${scope.purpose}/${scope.subject}`

const noKeys: ReadonlyMap<string, DataKey> = new Map()

/** The key of every part of an event; keys of scopes not met before are made durable first. */
const keysFor = async (runtime: Runtime, memory: StreamMemory, event: Recorded): Promise<E.Either<StoreError, ReadonlyMap<string, DataKey>>> => {
  const definition = runtime.registry.byType.get(event.type)
  if (definition === undefined) return E.right(noKeys)
  const scopes = scopesOf(definition, event, event.stream)
  if (scopes.length === 0) return E.right(noKeys)
  const missing = scopes.filter(({ scope }) => !memory.keys.has(nameOf(scope)))
  if (missing.length > 0) {
    const provided = await runtime.stores.keys.provide(missing.map(({ scope }) => scope))()
    if (E.isLeft(provided)) return provided
    for (const [i, key] of provided.right.entries()) {
      memory.keys.set(nameOf((missing[i] as (typeof missing)[number]).scope), key)
      runtime.keys.remember(key)
    }
  }
  return E.right(new Map(scopes.map(({ part, scope }) => [part, memory.keys.get(nameOf(scope)) as DataKey])))
}

/** Encodes the events of one append, chained one to the next. */
export const encodeAll = async (
  runtime: Runtime,
  memory: StreamMemory,
  recorded: readonly Recorded[],
): Promise<E.Either<Malformed | StoreError, { readonly events: NonEmptyArray<NewEvent>; readonly links: readonly Link[] }>> => {
  const events: NewEvent[] = []
  const links: Link[] = []
  let link = memory.link
  for (const event of recorded) {
    const definition = runtime.registry.byType.get(event.type)
    if (definition === undefined) return E.left(malformed(`event ${event.type}`, 'type', 'must be a defined event', 'E26'))
    const keys = await keysFor(runtime, memory, event)
    if (E.isLeft(keys)) return keys
    const encoded = encodeEvent({ definition, event, envelope: event, origin: runtime.origin, prev: link?.leaf ?? null, keys: keys.right, random: runtime.random })
    if (E.isLeft(encoded)) return encoded
    events.push(encoded.right)
    link = { log: runtime.origin, stream: event.stream, revision: event.revision, leaf: encoded.right.leaf, recordedAt: event.recordedAt }
    links.push(link)
  }
  return events.length === 0
    ? E.left(malformed('decision', 'events', 'must bring about at least one event', 'C11'))
    : E.right({ events: events as NonEmptyArray<NewEvent>, links })
}
