import { type Malformed, malformed, type Recorded } from '@casetrail/kernel'
import { type DataKey, encodeEvent, type KeyScope, type Link, scopesOf } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { NewEvent } from '../port/EventStore.js'
import type { StoreError } from '../port/StoreError.js'
import type { Runtime } from './Runtime.js'
import type { StreamMemory } from './StreamMemory.js'
import type { Attempt } from './Underway.js'

const nameOf = (scope: KeyScope): string => `${scope.purpose}/${scope.subject}`

const noKeys: ReadonlyMap<string, DataKey> = new Map()

/** The key scopes of these events that no key is at hand for, each once. */
export const scopesWithoutKey = (
  runtime: Runtime,
  memory: StreamMemory,
  events: readonly Recorded[],
): readonly KeyScope[] => {
  const missing = new Map<string, KeyScope>()
  for (const event of events) {
    const definition = runtime.registry.byType.get(event.type)
    if (definition === undefined) continue
    for (const { scope } of scopesOf(definition, event, event.stream))
      if (!memory.keys.has(nameOf(scope))) missing.set(nameOf(scope), scope)
  }
  return [...missing.values()]
}

/** Gets the keys of scopes not met before, in one call: they are durable before anything is sealed under them. */
export const provideKeys = (
  runtime: Runtime,
  memory: StreamMemory,
  scopes: readonly KeyScope[],
): TE.TaskEither<StoreError, void> => {
  const remember = (provided: readonly DataKey[]): void => {
    for (const [i, key] of provided.entries()) {
      memory.keys.set(nameOf(scopes[i] as KeyScope), key)
      runtime.keys.remember(key)
    }
  }
  return pipe(runtime.stores.keys.provide(scopes), TE.map(remember))
}

/** The events of one append as bytes, and the links they make. */
export interface Encoded {
  readonly events: NonEmptyArray<NewEvent>
  readonly links: readonly Link[]
}

/** Encodes the events of one append after `base`, chained one to the next. Their keys are at hand. */
export const encodeAll = (
  { underway: { runtime }, memory, base }: Attempt,
  recorded: readonly Recorded[],
): E.Either<Malformed, Encoded> => {
  const { origin, random } = runtime
  const events: NewEvent[] = []
  const links: Link[] = []
  let link = base
  for (const event of recorded) {
    const definition = runtime.registry.byType.get(event.type)
    if (definition === undefined)
      return E.left(malformed(`event ${event.type}`, 'type', 'must be a defined event', 'E26'))
    const scopes = scopesOf(definition, event, event.stream)
    const keys = scopes.length === 0 ? noKeys : new Map<string, DataKey>()
    for (const { part, scope } of scopes)
      (keys as Map<string, DataKey>).set(part, memory.keys.get(nameOf(scope)) as DataKey)
    const encoded = encodeEvent({ definition, event, envelope: event, origin, prev: link?.leaf ?? null, keys, random })
    if (E.isLeft(encoded)) return encoded
    events.push(encoded.right)
    const { stream, revision, recordedAt } = event
    link = { log: origin, stream, revision, leaf: encoded.right.leaf, recordedAt }
    links.push(link)
  }
  return events.length === 0
    ? E.left(malformed('decision', 'events', 'must bring about at least one event', 'C11'))
    : E.right({ events: events as NonEmptyArray<NewEvent>, links })
}
