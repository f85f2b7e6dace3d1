import { categoryOf, type Digest, type EventDefinition, type Header, Part, type Recorded } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { fromBase64Url } from '../canonical/base64Url.js'
import { parsed } from '../chain/link.js'
import type { DataKey } from '../key/DataKey.js'
import { unseal } from '../seal/seal.js'
import { type Body, isBody, type SealedPart } from './Body.js'
import type { EventRegistry } from './EventRegistry.js'
import type { FaultCode, ReadFault, StoredBytes } from './ReadFault.js'

/** How sealed parts are read: left closed, or opened with the keys at hand. @since 0.1.0 */
export type Opener =
  | { readonly mode: 'closed' }
  | { readonly mode: 'open'; readonly keyOf: (kid: Digest) => DataKey | 'disposed' | null }

/** Reads every part as closed: no key needed. @since 0.1.0 */
export const closed: Opener = { mode: 'closed' }

/** An event, or one of a type or version that this reader does not know yet. @since 0.1.0 */
export type ReadEvent =
  | { readonly known: true; readonly event: Recorded }
  | { readonly known: false; readonly why: 'type' | 'version'; readonly type: string; readonly schema: number }

/**
 * Brings clear fields or a part from a stored version up to the definition's. Upcasts are written for what a writer
 * wrote: given anything else they may throw, and then there is nothing that a codec would take.
 */
const upcast = (definition: EventDefinition, from: number, part: string | null, value: unknown): unknown => {
  let current = value
  try {
    for (let version = from; version < definition.version; version++) {
      const step = definition.upcasts[version]
      const change = part === null ? step?.clear : step?.parts?.[part]
      if (change !== undefined) current = change(current)
    }
    return current
  } catch {
    return undefined
  }
}

type Opened = { readonly part: Part<unknown> } | { readonly fault: FaultCode; readonly kid?: string }

const openPart = (definition: EventDefinition, header: Header, sealed: SealedPart, opener: Opener): Opened => {
  if (opener.mode === 'closed') return { part: Part.closed }
  const key = opener.keyOf(sealed.k)
  if (key === 'disposed') return { part: Part.disposed }
  if (key === null) return { fault: 'E_KEY_MISSING', kid: sealed.k }
  if (key.kid !== sealed.k) return { fault: 'E_WRONG_KEY' }
  const nonce = fromBase64Url(sealed.n)
  const bytes = fromBase64Url(sealed.c)
  if (O.isNone(nonce) || O.isNone(bytes)) return { fault: 'E_FORMAT' }
  const place = {
    origin: header.log,
    stream: header.stream,
    event: header.id,
    type: definition.type,
    schema: header.schema,
    part: sealed.p,
    kid: sealed.k,
  }
  const text = unseal(key, place, nonce.value, bytes.value)
  if (O.isNone(text)) return { fault: 'E_SEAL' }
  const value = upcast(definition, header.schema, sealed.p, parsed(text.value))
  return definition.parts[sealed.p]?.codec.is(value) ? { part: Part.open(value) } : { fault: 'E_FORMAT' }
}

const noParts: Readonly<Record<string, Part<unknown>>> = Object.freeze({})

/**
 * Decodes a verified header's body into its event: finds the definition, upcasts older versions, opens parts and
 * checks every codec. The body's bytes must already be those the header names. @since 0.1.0
 */
export const readEvent = (
  registry: EventRegistry,
  header: Header,
  stored: StoredBytes,
  opener: Opener,
): E.Either<ReadFault, ReadEvent> => {
  const fail = (code: FaultCode, kid?: string): E.Either<ReadFault, never> =>
    E.left({
      tag: 'ReadFault',
      code,
      stream: stored.stream,
      revision: stored.revision,
      ...(kid === undefined ? {} : { kid }),
    })
  const body = parsed(stored.body)
  if (!isBody(body)) return fail('E_FORMAT')
  const type = body.type ?? header.type
  const definition = registry.byType.get(type)
  if (definition === undefined) return E.right({ known: false, why: 'type', type, schema: header.schema })
  if (definition.version < header.schema) return E.right({ known: false, why: 'version', type, schema: header.schema })
  if (definition.publicType !== header.type || definition.category !== categoryOf(header.stream))
    return fail('E_FORMAT')
  const data = definition.version === header.schema ? body.clear : upcast(definition, header.schema, null, body.clear)
  if (!definition.clear.is(data)) return fail('E_FORMAT')
  let parts: Record<string, Part<unknown>> = noParts
  if (body.sealed.length > 0) {
    parts = {}
    for (const sealed of body.sealed) {
      if (
        !header.keys.includes(sealed.k) ||
        !Object.hasOwn(definition.parts, sealed.p) ||
        Object.hasOwn(parts, sealed.p)
      )
        return fail('E_FORMAT')
      const one = openPart(definition, header, sealed, opener)
      if ('fault' in one) return fail(one.fault, one.kid)
      parts[sealed.p] = one.part
    }
  }
  if (Object.keys(parts).length !== Object.keys(definition.parts).length) return fail('E_FORMAT')
  return E.right({ known: true, event: recordedOf(header, body, { type, data, parts }) })
}

const recordedOf = (
  header: Header,
  { occurredAt, purpose, basis }: Body,
  { type, data, parts }: Pick<Recorded, 'type' | 'data' | 'parts'>,
): Recorded => ({
  type,
  occurredAt,
  data,
  parts,
  id: header.id,
  stream: header.stream,
  revision: header.rev,
  recordedAt: header.recordedAt,
  actor: header.actor,
  commandId: header.command,
  correlationId: header.correlation,
  causationId: header.causation,
  purpose,
  basis,
  policyVersion: header.policy,
  serviceRevision: header.service,
})
