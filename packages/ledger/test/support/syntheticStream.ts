import type {
  Actor,
  Digest,
  DomainEvent,
  Envelope,
  EventDefinition,
  EventId,
  LogOrigin,
  Recorded,
  StreamId,
} from '@casetrail/kernel'
import { event, instantOf, revealed } from '@casetrail/kernel'
import {
  type CommandContent,
  contentText,
  DataKey,
  encodeEvent,
  type Opener,
  type Random,
  readEvent,
  readHeader,
  type StoredBytes,
  scopesOf,
  sha256,
} from '@casetrail/ledger'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { fixedRandom } from './fixedRandom.js'
import { ConcernReported, HouseholdSeen, MoodMeasured, NoteWritten, registry, VisitCounted } from './syntheticEvents.js'

/* SYNTHETIC streams: generated events, encoded one after another as a store would. */

/** A UUID that follows from a number. */
export const uuid = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`

/** The log that the tests write to. */
export const origin = 'casetrail.example/synthetic' as LogOrigin
/** The stream that the tests write to. */
export const stream = `case-${uuid(1)}` as StreamId

const actor: Actor = {
  kind: 'person',
  performedBy: uuid(10) as Actor['performedBy'],
  recordedBy: uuid(11) as Actor['recordedBy'],
  onBehalfOf: null,
  role: 'linkWorker' as Actor['role'],
  organisation: 'SYNTHETIC-1' as Actor['organisation'],
}

/** The moment that a revision is recorded at: one second after the one before. */
export const recordedAt = (revision: number) => instantOf(Date.UTC(2026, 1, 3, 9) + revision * 1000)

/** The envelope of a revision. */
export const envelopeOf = (revision: number): Envelope => ({
  id: uuid(1000 + revision) as EventId,
  stream,
  revision,
  recordedAt: recordedAt(revision),
  actor,
  commandId: uuid(2000 + revision) as Envelope['commandId'],
  correlationId: uuid(3000) as Envelope['correlationId'],
  causationId: null,
  purpose: 'provideSupport' as Envelope['purpose'],
  basis: ['6(1)(e)', '9(2)(h)'],
  policyVersion: '2026-11' as Envelope['policyVersion'],
  serviceRevision: 3,
})

/** A definition with one of its events. */
export interface Fact {
  readonly definition: EventDefinition<string, any, any>
  readonly event: DomainEvent
}

const text = fc.string({ minLength: 1, maxLength: 90, unit: 'grapheme' }).map((s) => `Synthetic ${s}`)
const code = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,20}$/)
const id = fc.nat(0xffff).map(uuid)
const occurredAt = fc.integer({ min: Date.UTC(1972, 0), max: Date.UTC(2060, 0) }).map(instantOf)

const factOf = (definition: EventDefinition<string, any, any>, data: object, parts: object): fc.Arbitrary<Fact> =>
  fc.record({ occurredAt, data: fc.record(data), parts: fc.record(parts) }).map((given) => ({
    definition,
    event: event(definition, given as never) as DomainEvent,
    [fc.toStringMethod]: () => `${definition.type} ${JSON.stringify(given)}`,
  }))

const part = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) => fc.record(fields)

/** An event of any of the synthetic definitions. */
export const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  factOf(VisitCounted, { visits: fc.nat(1_000_000) }, {}),
  factOf(NoteWritten, { noteId: id, channel: code }, { client: part({ text }) }),
  factOf(HouseholdSeen, { relatedPersonId: id }, { client: part({ text }), related: part({ name: text }) }),
  factOf(ConcernReported, { about: fc.constantFrom('client', 'household') }, { client: part({ text }) }),
  factOf(MoodMeasured, { scale: code, helpedBy: fc.option(code) }, { client: part({ tenths: fc.nat(100) }) }),
)

/** One key per scope, made on first use; lost with the ring. */
export class KeyRing {
  readonly #byScope = new Map<string, DataKey>()
  readonly #byKid = new Map<Digest, DataKey>()

  constructor(readonly random: Random) {}

  /** The keys of an event's parts, by part name. */
  keysFor({ definition, event }: Fact): ReadonlyMap<string, DataKey> {
    const keys = new Map<string, DataKey>()
    for (const { part, scope } of scopesOf(definition, event, stream)) {
      const name = JSON.stringify(scope)
      const key = this.#byScope.get(name) ?? new DataKey(scope, this.random.bytes(32))
      this.#byScope.set(name, key)
      this.#byKid.set(key.kid, key)
      keys.set(part, key)
    }
    return keys
  }

  /** Opens what this ring sealed. */
  get opener(): Opener {
    return { mode: 'open', keyOf: (kid) => this.#byKid.get(kid) ?? null }
  }
}

/** The value, or a failure of the test that says why. */
export const right = <L, A>(result: E.Either<L, A>): A => {
  if (E.isLeft(result)) throw new Error(`expected a right, got ${JSON.stringify(result.left)}`)
  return result.right
}

/** What a command said that brought a fact about. */
export const textFor = ({ event }: Fact, { commandId }: Envelope): string =>
  right(contentText({ commandId, type: 'Synthetic', occurredAt: event.occurredAt, data: event.data }))

/** Every other event is the first of its command. */
const contentFor = (fact: Fact, envelope: Envelope, keys: readonly DataKey[]): CommandContent | null =>
  envelope.revision % 2 === 0 ? { text: textFor(fact, envelope), keys } : null

/** Encodes events as one stream, as a store does. */
export const storedAs = (facts: readonly Fact[], ring: KeyRing): readonly StoredBytes[] => {
  let prev: Digest | null = null
  return facts.map((fact, revision) => {
    const { definition, event } = fact
    const keys = ring.keysFor(fact)
    const envelope = envelopeOf(revision)
    const content = contentFor(fact, envelope, [...keys.values()])
    const one = right(encodeEvent({ definition, event, envelope, origin, prev, keys, content, random: ring.random }))
    prev = one.leaf
    return { id: one.id, stream, revision, header: one.header, body: one.body }
  })
}

/** A stream with the events it was made of and the keys that open it. */
export interface Story {
  readonly facts: readonly Fact[]
  readonly ring: KeyRing
  readonly stored: readonly StoredBytes[]
}

/** Generated streams of one to `most` events. */
export const anyStory = (most: number): fc.Arbitrary<Story> =>
  fc.tuple(fc.array(anyFact, { minLength: 1, maxLength: most }), fc.nat()).map(([facts, seed]) => {
    const ring = new KeyRing(fixedRandom(`story ${seed}`))
    return { facts, ring, stored: storedAs(facts, ring) }
  })

/** The same event with another body and a header that names it: what a writer with the database, but no key, can do. */
export const withBody = (stored: StoredBytes, body: unknown): StoredBytes => {
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body), 'utf8')
  const header = { ...JSON.parse(Buffer.from(stored.header).toString('utf8')), body: sha256(bytes) }
  return { ...stored, header: Buffer.from(JSON.stringify(header), 'utf8'), body: bytes }
}

/** The body of stored bytes, parsed. */
export const bodyOf = (stored: StoredBytes): any => JSON.parse(Buffer.from(stored.body).toString('utf8'))

/** Reads one stored event by today's registry. */
export const read = (stored: StoredBytes, opener: Opener, by = registry) =>
  readEvent(by, right(readHeader(stored)), stored, opener)

/** A recorded event with its parts in plain, to compare. */
export const inPlain = (recorded: Recorded) => ({
  type: recorded.type,
  occurredAt: recorded.occurredAt,
  data: recorded.data,
  parts: Object.fromEntries(Object.entries(recorded.parts).map(([name, part]) => [name, revealed(part)])),
})
