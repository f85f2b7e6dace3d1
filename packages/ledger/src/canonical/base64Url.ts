import * as O from 'fp-ts/lib/Option.js'

/** Bytes as base64url without padding (RFC 4648 section 5). @since 0.1.0 */
export const toBase64Url = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url')

const shape = /^[A-Za-z0-9_-]*$/

/**
 * Strict decoding: only the alphabet, no padding, and no stray bits in the last character, so that no two texts
 * give the same bytes (Node's own decoder is lenient: integrity 1.3). @since 0.1.0
 */
export const fromBase64Url = (text: string): O.Option<Uint8Array> => {
  if (!shape.test(text)) return O.none
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? O.some(bytes) : O.none
}
