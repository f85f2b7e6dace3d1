import * as crypto from 'node:crypto'

const sha1: (bytes: Uint8Array) => string =
  typeof crypto.hash === 'function'
    ? (bytes) => crypto.hash('sha1', bytes, 'hex')
    : (bytes) => crypto.createHash('sha1').update(bytes).digest('hex')

/** The two bits that say “RFC 9562” and the two of the hash that stay. */
const variants = '89ab'

/**
 * The UUID that follows from a name within a namespace (RFC 9562 section 5.5, version 5): the same two give the same
 * id. `namespace` is a UUID. SHA-1 spreads names here and protects nothing. @since 0.1.0
 */
export const nameBasedId = (name: string, namespace: string): string => {
  const bytes = Buffer.allocUnsafe(16 + name.length * 3)
  bytes.write(namespace.replaceAll('-', ''), 0, 16, 'hex')
  const length = 16 + bytes.write(name, 16, 'utf8')
  const hex = sha1(bytes.subarray(0, length))
  const variant = variants.charAt(Number.parseInt(hex.charAt(16), 16) & 3)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
