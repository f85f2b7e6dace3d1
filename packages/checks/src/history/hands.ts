import type { StaffId } from '@casetrail/kernel'
import type { Held } from './held.js'

/* Of whom is a deed independent (A13)? Judged over all three of its hands, and over whom they brought into office. */

/** Somebody in a privacy office, and everybody whose hand was in the appointment; nobody's, at the founding. */
export interface InOffice {
  readonly officerId: StaffId
  readonly appointedBy: readonly StaffId[]
}

/** The three persons of an event: who did it, who typed it, for whom (C14). */
export const handsOf = ({ actor }: Pick<Held, 'actor'>): readonly StaffId[] =>
  [actor.performedBy, actor.recordedBy, actor.onBehalfOf].filter((one) => one !== null)

/** Whether somebody is among both. */
export const shareAHand = (some: readonly StaffId[], others: readonly StaffId[]): boolean =>
  some.some((one) => others.includes(one))

/** Whether somebody in office was brought there by one of these hands. */
export const isAppointedBy = (
  officers: ReadonlyMap<StaffId, InOffice>,
  officerId: StaffId,
  hands: readonly StaffId[],
): boolean => shareAHand(officers.get(officerId)?.appointedBy ?? [], hands)

/** Whether somebody in office has no hand in a deed, and owes the office to none of its hands. */
export const isIndependentOf =
  (hands: readonly StaffId[]) =>
  ({ officerId, appointedBy }: InOffice): boolean =>
    !shareAHand([officerId, ...appointedBy], hands)
