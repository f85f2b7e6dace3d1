import type { StaffId } from '@casetrail/kernel'
import type { Officer } from '../service/officers.js'

/**
 * Of which officers is a deed independent (A13)? Of those who have no hand in it – who did it, who typed it, for whom –
 * and whom none of these hands appointed. The founding is nobody's hand: somebody had to be the first.
 *
 * @since 0.2.0
 */
export const independentOf =
  (hands: readonly StaffId[]) =>
  ({ officerId, appointedBy }: Pick<Officer, 'officerId' | 'appointedBy'>): boolean =>
    ![officerId, ...appointedBy].some((one) => hands.includes(one))
