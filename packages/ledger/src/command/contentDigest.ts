import { createHmac, type KeyObject } from 'node:crypto'
import type { Digest } from '@casetrail/kernel'
import { contentKey, type DataKey } from '../key/DataKey.js'

const hmac = (key: KeyObject | string, text: string): Digest =>
  createHmac('sha256', key).update(text).digest('base64url') as Digest

/** What the first event of a command holds of its content, and what it is told under. @since 0.2.0 */
export interface CommandContent {
  /** From `contentText`. */
  readonly text: string
  /** The keys that the command's events are sealed under, each once, in the order of events and part names. */
  readonly keys: readonly DataKey[]
}

/**
 * A hash that nobody can guess the content by: under every key that the command's events are sealed under, one around
 * the other, so that with any of them what was said of that person is gone. Where nothing is sealed, nothing is personal,
 * and the body's salt is the key.
 */
export const contentDigest = ({ text, keys }: CommandContent, salt: string): Digest => {
  const [first, ...others] = keys
  let digest = hmac(first?.[contentKey]() ?? salt, text)
  for (const key of others) digest = hmac(key[contentKey](), digest)
  return digest
}
