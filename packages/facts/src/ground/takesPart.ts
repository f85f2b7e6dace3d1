import type { Actor, StaffId } from '@casetrail/kernel'

/** Everybody who has a hand in a command: does it, types it, or has it done for them. @since 0.2.0 */
export const handsIn = ({ performedBy, recordedBy, onBehalfOf }: Actor): readonly StaffId[] => [
  ...new Set(onBehalfOf === null ? [performedBy, recordedBy] : [performedBy, recordedBy, onBehalfOf]),
]

/** Whether somebody has a hand in a command. @since 0.2.0 */
export const takesPart = (actor: Actor, staffId: StaffId): boolean => handsIn(actor).includes(staffId)
