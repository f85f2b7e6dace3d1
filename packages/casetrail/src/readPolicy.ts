import type { AnyRoom, Malformed } from '@casetrail/kernel'
import { type Policy, policyFrom, vocabularyOf } from '@casetrail/policy'
import type { Either } from 'fp-ts/lib/Either.js'
import { casetrailRooms } from './rooms.js'

/**
 * Reads a policy that an organisation wrote as JSON, for our rooms and a host's own. On the left every fault, by field
 * and rule: also an event, duty, purpose or clause that nobody knows. @since 0.2.0
 */
export const readPolicy = (json: unknown, rooms: readonly AnyRoom[] = []): Either<Malformed, Policy> =>
  policyFrom(json, vocabularyOf([...casetrailRooms, ...rooms]))
