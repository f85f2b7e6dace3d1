import type { ClauseId } from '@casetrail/kernel'
import type { Clause } from './Clause.js'
import { keepingClauses } from './keepingClauses.js'
import { protectionClauses } from './protectionClauses.js'
import { sharingClauses } from './sharingClauses.js'
import { supportClauses } from './supportClauses.js'

/** Every clause of the notice, C1 to C53; a missing one does not compile. @since 0.1.0 */
export const clauses: Readonly<Record<ClauseId, Clause>> = {
  ...supportClauses,
  ...keepingClauses,
  ...sharingClauses,
  ...protectionClauses,
}

/** C1 to C53, in the order of the notice. @since 0.1.0 */
export const clausesInOrder: readonly Clause[] = Object.values(clauses)
