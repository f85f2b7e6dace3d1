import { decodeWith, type Malformed } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import { coherenceFaults } from './coherenceFaults.js'
import { Policy } from './Policy.js'

/**
 * Reads a policy that an organisation wrote as JSON: first its shape, then whether its parts fit together. On the left
 * every fault found, by field and rule.
 *
 * @since 0.1.0
 */
export const policyFrom = (json: unknown): E.Either<Malformed, Policy> =>
  E.chain((policy: Policy): E.Either<Malformed, Policy> => {
    const [first, ...rest] = coherenceFaults(policy)
    return first === undefined
      ? E.right(policy)
      : E.left({ tag: 'Malformed', what: 'policy', faults: [first, ...rest] })
  })(decodeWith(Policy, 'policy', 'E22')(json))
