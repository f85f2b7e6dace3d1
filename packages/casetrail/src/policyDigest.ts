import type { Digest } from '@casetrail/kernel'
import { canonicalBytes, sha256 } from '@casetrail/ledger'
import type { Policy } from '@casetrail/policy'
import * as E from 'fp-ts/lib/Either.js'
import { printError } from './print.js'

/**
 * SHA-256 of the RFC 8785 bytes of a policy, by which it is adopted (E22). One that is no JSON is a bug of the caller and
 * throws a TypeError. @since 0.2.0
 */
export const policyDigest = (policy: Policy): Digest => {
  const bytes = canonicalBytes(policy)
  if (E.isLeft(bytes)) throw new TypeError(`policy ${policy.version}: ${printError(bytes.left)}`)
  return sha256(bytes.right)
}
