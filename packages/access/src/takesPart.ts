import type { Actor, StaffId } from '@casetrail/kernel'

/** Whether somebody has a hand in a command: does it, types it, or has it done for them. */
export const takesPart = ({ performedBy, recordedBy, onBehalfOf }: Actor, staffId: StaffId): boolean =>
  [performedBy, recordedBy, onBehalfOf].includes(staffId)
