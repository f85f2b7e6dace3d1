import { type CaseId, caseStream, type Instant, personStream, type Recorded } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { allOf, asHeld, type Held } from '../history/held.js'

/** A case, and what is known of it. @since 0.2.0 */
export interface KnownOfCase {
  /** The content of every version of the policy that was ever in force. */
  readonly policies: readonly Policy[]
  /** Every event that was known, in the order of recording, from the first of the log. */
  readonly known: readonly Recorded[]
  readonly caseId: CaseId
  /** Up to when facts of the case count. */
  readonly at: Instant
}

/** The events of the case, whenever they happened. */
export const ofTheCase = ({ known, caseId }: KnownOfCase): readonly Held[] =>
  asHeld(known).filter(({ stream }) => stream === caseStream(caseId))

/** The events of the person whose case it is. */
export const ofThePerson = (of: KnownOfCase): readonly Held[] => {
  const [first] = allOf(ofTheCase(of), 'ReferralReceived')
  if (first === undefined) return []
  return asHeld(of.known).filter(({ stream }) => stream === personStream(first.data.personId))
}
