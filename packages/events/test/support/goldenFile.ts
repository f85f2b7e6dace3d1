import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { casetrailEvents } from '@casetrail/events'
import {
  type DomainEvent,
  type Envelope,
  type EventDefinition,
  event,
  type LogOrigin,
  type Recorded,
  revealed,
  type StreamId,
} from '@casetrail/kernel'
import {
  DataKey,
  encodeEvent,
  type KeyScope,
  type Random,
  readEvent,
  registryOf,
  scopesOf,
  verifyLink,
} from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import { sampleOf } from './sampleOf.js'

/*
 * Which bytes does each kind of event leave in the store, and what do they say? One file per type and version, written
 * once. Everything in it is SYNTHETIC, the keys too: they open these files and nothing else.
 */

/** Any definition. */
export type Definition = EventDefinition<string, any, any>

/** Every definition of the release. */
export const definitions: readonly Definition[] = casetrailEvents

/** The plain content of an event, to compare. */
export interface Plain {
  readonly type: string
  readonly occurredAt: string
  readonly data: object
  readonly parts: Readonly<Record<string, unknown>>
}

/** What a golden file holds. `header` and `body` are the stored bytes as text. */
export interface GoldenFile {
  readonly synthetic: string
  readonly stream: StreamId
  readonly header: string
  readonly body: string
  readonly keys: readonly { readonly part: string; readonly scope: KeyScope; readonly syntheticTestKey: string }[]
  readonly event: Plain
}

const folder = new URL('../golden/', import.meta.url)
const uuid = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`

/** `CaseClosed.v1.json`; for an older version also `CaseClosed.v1.readAsV2.json`, what it says today. */
export const goldenName = (type: string, version: number, readAs?: number): string =>
  `${type}.v${version}${readAs === undefined ? '' : `.readAsV${readAs}`}.json`

/** A golden file, or null where there is none. */
export const goldenFile = <A>(name: string): A | null =>
  existsSync(new URL(name, folder)) ? JSON.parse(readFileSync(new URL(name, folder), 'utf8')) : null

/** Writes a golden file unless there is one. */
export const writeOnce = (name: string, value: unknown): void => {
  if (!existsSync(new URL(name, folder)))
    writeFileSync(new URL(name, folder), `${JSON.stringify(value, null, 2)}\n`, { flag: 'wx' })
}

/** NOT RANDOM: salts, nonces and test keys that follow from the name of the event. */
const fixedRandom = (seed: string): Random => {
  let drawn = 0
  return { bytes: (n) => createHash('sha256').update(`casetrail golden ${seed} ${drawn++}`).digest().subarray(0, n) }
}

const envelopeOf = (stream: StreamId): Envelope => ({
  id: uuid(2) as Envelope['id'],
  stream,
  revision: 0,
  recordedAt: '2026-02-03T09:00:01.000Z' as Envelope['recordedAt'],
  actor: {
    kind: 'person',
    performedBy: uuid(3) as never,
    recordedBy: uuid(4) as never,
    onBehalfOf: null,
    role: 'linkWorker' as never,
    organisation: 'SYNTHETIC-1' as never,
  },
  commandId: uuid(5) as Envelope['commandId'],
  correlationId: uuid(6) as Envelope['correlationId'],
  causationId: null,
  purpose: 'provideSupport' as Envelope['purpose'],
  basis: ['6(1)(e)', '9(2)(h)'],
  policyVersion: '2026-11' as Envelope['policyVersion'],
  serviceRevision: 3,
})

const plain = (e: DomainEvent): Plain => ({
  type: e.type,
  occurredAt: e.occurredAt,
  data: e.data,
  parts: Object.fromEntries(Object.entries(e.parts).map(([name, part]) => [name, revealed(part)])),
})

const sampleEvent = (definition: Definition): DomainEvent => {
  const parts = Object.entries(definition.parts as Definition['parts']).map(([name, part]) => [
    name,
    sampleOf((part as { codec: never }).codec, `${definition.type}.${name}`, 'sealed'),
  ])
  const occurredAt = '2026-02-03T08:59:59.999Z'
  const data = sampleOf(definition.clear, definition.type, 'clear')
  return event(definition, { occurredAt, data, parts: Object.fromEntries(parts) } as never)
}

/** The golden file that today's release makes of a definition. */
export const goldenOf = (definition: Definition): GoldenFile => {
  const random = fixedRandom(`${definition.type} v${definition.version}`)
  const sample = sampleEvent(definition)
  const stream = `${definition.category}-${uuid(1)}` as StreamId
  const scoped = scopesOf(definition, sample, stream).map((one) => ({ ...one, raw: random.bytes(32) }))
  const encoded = encodeEvent({
    definition,
    event: sample,
    envelope: envelopeOf(stream),
    origin: 'casetrail.example/golden' as LogOrigin,
    prev: null,
    keys: new Map(scoped.map(({ part, scope, raw }) => [part, new DataKey(scope, raw)])),
    content: null,
    random,
  })
  if (E.isLeft(encoded)) throw new Error(JSON.stringify(encoded.left))
  return {
    synthetic: 'Synthetic event under synthetic test keys: no real person, no real key.',
    stream,
    header: Buffer.from(encoded.right.header).toString('utf8'),
    body: Buffer.from(encoded.right.body).toString('utf8'),
    keys: scoped.map(({ part, scope, raw }) => ({
      part,
      scope,
      syntheticTestKey: Buffer.from(raw).toString('base64url'),
    })),
    event: plain(sample),
  }
}

/** Verifies, opens and decodes a golden file with today's definitions. A fault is a failure of the test. */
export const readGolden = (golden: GoldenFile): Plain => {
  const registry = registryOf(definitions)
  const { stream } = golden
  const bytes = { header: Buffer.from(golden.header), body: Buffer.from(golden.body) }
  const stored = { id: JSON.parse(golden.header).id, stream, revision: 0, ...bytes }
  const keys = golden.keys.map(
    ({ scope, syntheticTestKey }) => new DataKey(scope, Buffer.from(syntheticTestKey, 'base64url')),
  )
  const opener = { mode: 'open', keyOf: (kid: string) => keys.find((key) => key.kid === kid) ?? null } as const
  const linked = verifyLink(null, stored, { strict: true })
  if (E.isLeft(registry) || E.isLeft(linked)) throw new Error(JSON.stringify([registry, linked]))
  const read = readEvent(registry.right, linked.right.header, stored, opener)
  if (E.isLeft(read) || !read.right.known) throw new Error(JSON.stringify(read))
  return plain(read.right.event as Recorded)
}
