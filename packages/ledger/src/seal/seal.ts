import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Digest, EventId, LogOrigin, StreamId } from '@casetrail/kernel'
import * as O from 'fp-ts/lib/Option.js'
import { type DataKey, sealingKey } from '../key/DataKey.js'
import type { Random } from '../key/Random.js'

/*
 * One sealed part: AES-256-GCM under the subject's key, bound by its AAD to one place in one log, so that ciphertext
 * moved to another event, part, stream or log does not open (integrity 3.2).
 */

/** Where a part stands; all of it is authenticated. @since 0.1.0 */
export interface SealPlace {
  readonly origin: LogOrigin
  readonly stream: StreamId
  readonly event: EventId
  /** The true type, not the header's coarser one. */
  readonly type: string
  readonly schema: number
  readonly part: string
  readonly kid: Digest
}

/** An RFC 8785 array of plain words and one integer: JSON.stringify writes just that. */
const aadOf = (place: SealPlace): Buffer =>
  Buffer.from(
    JSON.stringify([
      'aad-v1',
      place.origin,
      place.stream,
      place.event,
      place.type,
      place.schema,
      place.part,
      place.kid,
    ]),
    'utf8',
  )

/** 64, 128, 256, …: the least power of two that holds the text and one marker byte; length tells nothing finer. */
const paddedLength = (length: number): number => {
  let size = 64
  while (size < length + 1) size *= 2
  return size
}

const pad = (text: string): Buffer => {
  const length = Buffer.byteLength(text, 'utf8')
  const bytes = Buffer.alloc(paddedLength(length))
  bytes.write(text, 0, 'utf8')
  bytes[length] = 0x80
  return bytes
}

const unpad = (bytes: Buffer): O.Option<string> => {
  let end = bytes.length - 1
  while (end >= 0 && bytes[end] === 0) end--
  return end >= 0 && bytes[end] === 0x80 ? O.some(bytes.toString('utf8', 0, end)) : O.none
}

/** Encrypts canonical text; a fresh random 96-bit nonce each time. @since 0.1.0 */
export const seal = (
  key: DataKey,
  place: SealPlace,
  text: string,
  random: Random,
): { readonly nonce: Uint8Array; readonly sealed: Uint8Array } => {
  const nonce = random.bytes(12)
  const cipher = createCipheriv('aes-256-gcm', key[sealingKey](), nonce, { authTagLength: 16 })
  cipher.setAAD(aadOf(place))
  const ciphertext = cipher.update(pad(text))
  cipher.final()
  return { nonce, sealed: Buffer.concat([ciphertext, cipher.getAuthTag()]) }
}

/** Decrypts and checks before anything is handed out; none when it does not verify. @since 0.1.0 */
export const unseal = (key: DataKey, place: SealPlace, nonce: Uint8Array, sealed: Uint8Array): O.Option<string> => {
  if (nonce.length !== 12 || sealed.length < 80) return O.none
  return O.flatten(
    O.tryCatch(() => {
      const decipher = createDecipheriv('aes-256-gcm', key[sealingKey](), nonce, { authTagLength: 16 })
      decipher.setAAD(aadOf(place))
      decipher.setAuthTag(sealed.subarray(sealed.length - 16))
      const plain = decipher.update(sealed.subarray(0, sealed.length - 16))
      decipher.final()
      return unpad(plain)
    }),
  )
}
