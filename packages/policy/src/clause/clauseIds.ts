import type { ClauseId } from '@casetrail/kernel'

/** C1 to C53, in order. @since 0.1.0 */
export const clauseIds: readonly ClauseId[] = Array.from({ length: 53 }, (_, i) => `C${i + 1}` as ClauseId)
