import { type AnyEventDefinition, type Malformed, malformed, type Recorded, type SentCommand } from '@casetrail/kernel'
import {
  type CommandContent,
  contentText,
  type DataKey,
  encodeEvent,
  type KeyScope,
  type Link,
  linkAfter,
  scopesOf,
} from '@casetrail/ledger'
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

const forgetDestroyed = (runtime: Runtime, memory: StreamMemory): void => {
  const mark = runtime.keys.mark()
  if (mark === null || mark !== memory.keysAt) memory.keys.clear()
  memory.keysAt = mark
}

/** The key scopes of these events that no key is at hand for, each once. */
export const scopesWithoutKey = (
  runtime: Runtime,
  memory: StreamMemory,
  events: readonly Recorded[],
): readonly KeyScope[] => {
  forgetDestroyed(runtime, memory)
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

/** An event with what it is encoded by. */
interface Sealing {
  readonly event: Recorded
  readonly definition: AnyEventDefinition
  /** The key of each part, by part name. */
  readonly keys: ReadonlyMap<string, DataKey>
}

const sealingOf =
  (runtime: Runtime, memory: StreamMemory) =>
  (event: Recorded): E.Either<Malformed, Sealing> => {
    const definition = runtime.registry.byType.get(event.type)
    if (definition === undefined)
      return E.left(malformed(`event ${event.type}`, 'type', 'must be a defined event', 'E26'))
    const scopes = scopesOf(definition, event, event.stream)
    if (scopes.length === 0) return E.right({ event, definition, keys: noKeys })
    const keys = new Map<string, DataKey>()
    for (const { part, scope } of scopes) keys.set(part, memory.keys.get(nameOf(scope)) as DataKey)
    return E.right({ event, definition, keys })
  }

/** By the content that its first event tells again, a command that is sent again is known (L23). */
const contentOf = (command: SentCommand, sealings: readonly Sealing[]): E.Either<Malformed, CommandContent> =>
  E.map((text: string) => ({ text, keys: [...new Set(sealings.flatMap(({ keys }) => [...keys.values()]))] }))(
    contentText(command),
  )

const encodedAfter = (
  { underway: { runtime }, base }: Attempt,
  sealings: readonly Sealing[],
  content: CommandContent,
): E.Either<Malformed, Encoded> => {
  const { origin, random } = runtime
  const events: NewEvent[] = []
  const links: Link[] = []
  let link = base
  for (const { event, definition, keys } of sealings) {
    const prev = link?.leaf ?? null
    const told = events.length === 0 ? content : null
    const encoded = encodeEvent({ definition, event, envelope: event, origin, prev, keys, content: told, random })
    if (E.isLeft(encoded)) return encoded
    events.push(encoded.right)
    const { stream, revision, recordedAt } = event
    const { leaf } = encoded.right
    const read = { log: origin, stream, revision, leaf, recordedAt, service: event.serviceRevision }
    link = linkAfter(link, read, runtime.home.readings)
    links.push(link)
  }
  return events.length === 0
    ? E.left(malformed('decision', 'events', 'must bring about at least one event', 'C11'))
    : E.right({ events: events as NonEmptyArray<NewEvent>, links })
}

/** Encodes the events of one append after `base`, chained one to the next. Their keys are at hand. */
export const encodeAll = (attempt: Attempt, recorded: readonly Recorded[]): E.Either<Malformed, Encoded> => {
  const { underway, memory } = attempt
  return pipe(
    recorded,
    E.traverseArray(sealingOf(underway.runtime, memory)),
    E.flatMap((sealings) =>
      pipe(
        contentOf(underway.command, sealings),
        E.flatMap((content) => encodedAfter(attempt, sealings, content)),
      ),
    ),
  )
}
