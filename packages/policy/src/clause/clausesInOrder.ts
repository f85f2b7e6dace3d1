import type { ClauseId, Plain } from '@casetrail/kernel'
import type { held, planned, statement } from './held.js'
import { keepingClauses } from './keepingClauses.js'
import type { NoticeClause } from './NoticeClause.js'
import { protectionClauses } from './protectionClauses.js'
import { sharingClauses } from './sharingClauses.js'
import { supportClauses } from './supportClauses.js'

type Said = ReturnType<typeof held | typeof planned | typeof statement>

/** In the order of the notice; a missing one does not compile. */
const said: Readonly<Record<ClauseId, Said>> = {
  ...supportClauses,
  ...keepingClauses,
  ...sharingClauses,
  ...protectionClauses,
}

/** The clauses of Kirklees Council's notice, C1 to C53. @since 0.1.0 */
export const clausesInOrder: readonly Plain<NoticeClause>[] = Object.entries(said).map(([id, clause]) => ({
  id,
  ...clause,
}))
