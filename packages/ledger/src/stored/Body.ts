import { Digest, Instant, ProcessingGrounds, record, refined } from '@casetrail/kernel'

/** One sealed part: ciphertext, key id, nonce and the part's name. */
export interface SealedPart {
  readonly c: string
  readonly k: Digest
  readonly n: string
  readonly p: string
}

/** What can be destroyed of an event, as it is parsed. */
export interface Body extends ProcessingGrounds {
  readonly clear: unknown
  /** Tells the content of the command again; in its first event. */
  readonly command?: Digest
  readonly occurredAt: Instant
  readonly salt: string
  readonly sealed: readonly SealedPart[]
  readonly type?: string
}

const SealedPartCodec = record('sealed part', {
  c: refined('ciphertext', 'base64url', (text) => text.length >= 107),
  k: Digest,
  n: refined('nonce', '12 bytes in base64url', (text) => text.length === 16),
  p: refined('part', 'a part name', (text) => text.length > 0 && text.length <= 64),
})

/** Whether parsed bytes are a body. */
export const isBody = (u: unknown): u is Body => {
  if (typeof u !== 'object' || u === null) return false
  const body = u as Partial<Body> & object
  const { command, type, purpose, basis } = body
  return (
    Object.keys(body).length === 6 + (command === undefined ? 0 : 1) + (type === undefined ? 0 : 1) &&
    (command === undefined || Digest.is(command)) &&
    (type === undefined || typeof type === 'string') &&
    Object.hasOwn(body, 'clear') &&
    ProcessingGrounds.is({ purpose, basis }) &&
    typeof body.salt === 'string' &&
    body.salt.length === 22 &&
    Instant.is(body.occurredAt) &&
    Array.isArray(body.sealed) &&
    body.sealed.every(SealedPartCodec.is)
  )
}
