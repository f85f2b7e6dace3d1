import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto'
import { type Digest, type Malformed, malformed } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import { DataKey, type KeyScope, rawKey } from './DataKey.js'
import type { Random } from './Random.js'

/** The key that wraps data keys at rest; held in memory, kept apart from both files. Printing one prints no key. @since 0.1.0 */
export class WrappingKey {
  readonly #key: KeyObject

  constructor(secret: Uint8Array) {
    this.#key = createSecretKey(secret)
  }

  /** For this package's wrapping code. */
  [rawKey](): KeyObject {
    return this.#key
  }
  toJSON(): string {
    return '[key]'
  }
  toString(): string {
    return '[key]'
  }
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[key]'
  }
}

/** A wrapping key from 32 secret bytes (from an HSM, a KMS or a file of its own). @since 0.1.0 */
export const wrappingKeyFrom = (secret: Uint8Array): E.Either<Malformed, WrappingKey> =>
  secret.length === 32
    ? E.right(new WrappingKey(secret))
    : E.left(malformed('wrapping key', '', 'must be 32 bytes', 'B38'))

const aadOf = (kid: Digest, scope: KeyScope): Buffer =>
  Buffer.from(JSON.stringify(['wrap-v1', kid, scope.record, scope.subject, scope.purpose]), 'utf8')

/** A data key sealed under the wrapping key and bound to its id and scope: nonce, ciphertext, tag (60 bytes). @since 0.1.0 */
export const wrapKey = (wrapping: WrappingKey, key: DataKey, random: Random): Uint8Array => {
  const nonce = random.bytes(12)
  const cipher = createCipheriv('aes-256-gcm', wrapping[rawKey](), nonce, { authTagLength: 16 })
  cipher.setAAD(aadOf(key.kid, key.scope))
  return Buffer.concat([nonce, cipher.update(key[rawKey]()), cipher.final(), cipher.getAuthTag()])
}

/** Opens a wrapped key. `WRONG_KEY`: other wrapping key, scope or id; `DAMAGED`: not 60 bytes. @since 0.1.0 */
export const unwrapKey = (
  wrapping: WrappingKey,
  scope: KeyScope,
  kid: Digest,
  wrapped: Uint8Array,
): E.Either<'WRONG_KEY' | 'DAMAGED', DataKey> => {
  if (wrapped.length !== 60) return E.left('DAMAGED')
  const opened = E.tryCatch(
    () => {
      const decipher = createDecipheriv('aes-256-gcm', wrapping[rawKey](), wrapped.subarray(0, 12), {
        authTagLength: 16,
      })
      decipher.setAAD(aadOf(kid, scope))
      decipher.setAuthTag(wrapped.subarray(44))
      const raw = decipher.update(wrapped.subarray(12, 44))
      decipher.final()
      const key = new DataKey(scope, raw)
      raw.fill(0)
      return key
    },
    (): 'WRONG_KEY' => 'WRONG_KEY',
  )
  return E.isRight(opened) && opened.right.kid !== kid ? E.left('WRONG_KEY') : opened
}
