import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import type { Digest, KeyPurpose, StreamId } from '@casetrail/kernel'
import type { Random } from './Random.js'

/** What one key opens: one subject's parts in one record (stream) for one purpose. Key scope = disposal scope. @since 0.1.0 */
export interface KeyScope {
  readonly record: StreamId
  /** `client`, or the id of a related person. */
  readonly subject: string
  readonly purpose: KeyPurpose
}

/** Lends the raw key to this package's wrapping code alone; not exported from the package. */
export const rawKey = Symbol('rawKey')

/** Lends the derived encryption key to this package's sealing code alone; not exported from the package. */
export const sealingKey = Symbol('sealingKey')

/** Lends the derived key that command contents are told by to this package alone; not exported from the package. */
export const contentKey = Symbol('contentKey')

/**
 * A random 256-bit data key. Its id commits to it (`kid = HMAC-SHA256(key, "casetrail commit-v1")`), and stands in the
 * header, the body and the AAD of whatever it seals: AES-GCM alone would let one ciphertext open under two keys.
 * Printing one prints no key.
 *
 * @since 0.1.0
 */
export class DataKey {
  readonly kid: Digest
  /** In memory of its own: a small Buffer is otherwise a view of a pool that any other Buffer can read. */
  readonly #raw: Buffer
  #sealing: KeyObject | undefined
  #content: KeyObject | undefined

  constructor(
    readonly scope: KeyScope,
    raw: Uint8Array,
  ) {
    this.#raw = Buffer.allocUnsafeSlow(raw.length)
    this.#raw.set(raw)
    this.kid = createHmac('sha256', this.#raw).update('casetrail commit-v1').digest('base64url') as Digest
  }

  /* Methods, not getters: an inspector may be told to print what getters answer. */
  [rawKey](): Buffer {
    return this.#raw
  }
  [sealingKey](): KeyObject {
    this.#sealing ??= this.#derive('casetrail enc-v1')
    return this.#sealing
  }
  [contentKey](): KeyObject {
    this.#content ??= this.#derive('casetrail command-v1')
    return this.#content
  }
  #derive(label: string): KeyObject {
    return createSecretKey(Buffer.from(hkdfSync('sha256', this.#raw, '', label, 32)))
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

/** A new random key for a scope; never derived from anything, so that destroying it is final. @since 0.1.0 */
export const newDataKey = (scope: KeyScope, random: Random): DataKey => new DataKey(scope, random.bytes(32))
