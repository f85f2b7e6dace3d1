import * as crypto from 'node:crypto'
import type { Digest } from '@casetrail/kernel'

/* SHA-256 of stored octets. The one-shot function is three times faster than a hash object; Node 20.12 has it. */
const hashed: (algorithm: string, bytes: Uint8Array, encoding: 'base64url' | 'hex') => string =
  typeof crypto.hash === 'function'
    ? crypto.hash
    : (algorithm, bytes, encoding) => crypto.createHash(algorithm).update(bytes).digest(encoding)

const oneShot = (bytes: Uint8Array): string => hashed('sha256', bytes, 'base64url')

/** SHA-1 as UUIDs of version 5 are made with it (RFC 9562), 40 hexadecimal digits: for names, never for integrity. */
export const sha1Hex = (bytes: Uint8Array): string => hashed('sha1', bytes, 'hex')

/** SHA-256 (FIPS 180-4), 43 characters of base64url. @since 0.1.0 */
export const sha256 = (bytes: Uint8Array): Digest => oneShot(bytes) as Digest

/*
 * Each load hashes each header: without a buffer of its own for every one of them, a read is about 8 % faster.
 * A header is public, so that nothing is lost when its bytes stay here. Byte 0 is never written: it is the leaf prefix.
 */
const leafBytes = Buffer.alloc(4096)

/** The RFC 6962 leaf hash of a header: SHA-256 of 0x00 and its bytes. @since 0.1.0 */
export const leafHash = (header: Uint8Array): Digest => {
  const length = header.length + 1
  const bytes = length <= leafBytes.length ? leafBytes.subarray(0, length) : Buffer.alloc(length)
  bytes.set(header, 1)
  return oneShot(bytes) as Digest
}
