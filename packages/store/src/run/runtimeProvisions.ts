import { type Provision, provision } from '@casetrail/kernel'
import type { NotPermitted } from './Runtime.js'

/* What the runtime itself refuses, whatever the decision. */

/** Judged for every command. @since 0.2.0 */
export const nothingIsRecordedBeforeItHappens = provision(
  'nothingIsRecordedBeforeItHappens',
  'A26',
  'Nothing is recorded before it happens.',
)

/**
 * Its refusal is all that anybody learns who sends a known command id as somebody else, or with something else.
 * @since 0.2.0
 */
export const aCommandIdHasOneEffect = provision(
  'aCommandIdHasOneEffect',
  'L23',
  'A command id has one effect, by one actor and with one content: whatever else is sent under it is refused.',
)

/** A machine has no ground of its own: a program acts as whoever holds the duty, and by a report run. @since 0.2.0 */
export const onlyTheServiceItselfActsAsASystem = provision(
  'onlyTheServiceItselfActsAsASystem',
  'A12c',
  'Only the service’s own processes act as a system.',
)

/** Nobody has a ground before somebody holds a duty. @since 0.2.0 */
export const aServiceIsFoundedFirst = provision(
  'aServiceIsFoundedFirst',
  'A28',
  'A service is founded before anything is recorded: it is opened with `founding`, which says who manages it and who its privacy officers are.',
)

/** A second service beside the first would guard nothing of it. @since 0.2.0 */
export const aLogHasOneService = provision(
  'aLogHasOneService',
  'A28',
  'A log has one service, named by its origin: one that holds events of another is not founded anew. Open it with the origin that it was founded with.',
)

/** Judging by another one would be silent, and wrong for as long as nobody looks. @since 0.2.0 */
export const everyPolicyInForceIsGiven = provision(
  'everyPolicyInForceIsGiven',
  'A30',
  'The version of the policy in force is not among those that the service was opened with, or has other content: it is judged by no other one. Open it with that version among its `policies`.',
)

/** Clause and sentence are the policy's, which knows why. */
export const everyPurposeAndBasisIsInTheNotice = ({ clause, sentence }: NotPermitted): Provision =>
  provision('everyPurposeAndBasisIsInTheNotice', clause, sentence)
