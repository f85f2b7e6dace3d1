import type * as t from 'io-ts'
import { oneOf } from '../codec/oneOf.js'
import { orNull } from '../codec/orNull.js'
import { type RecordOf, record } from '../codec/record.js'
import { Code, OrganisationId } from '../codec/text.js'
import { StaffId } from '../id/ids.js'

/**
 * Who did it, who typed it and for whom (C14): three pseudonymous actors, the role and the organisation at that
 * moment. A gateway's transport account is `recordedBy`, never `performedBy`. A `system` never bypasses a rule (A12c).
 *
 * @since 0.1.0
 */
export interface Actor {
  readonly kind: 'person' | 'system'
  readonly performedBy: StaffId
  readonly recordedBy: StaffId
  readonly onBehalfOf: StaffId | null
  readonly role: Code
  readonly organisation: OrganisationId
}

/** Decodes an {@link Actor}. @since 0.1.0 */
export const Actor: t.Type<Actor, unknown, unknown> & RecordOf<any> = record('Actor', {
  kind: oneOf('person', 'system'),
  performedBy: StaffId,
  recordedBy: StaffId,
  onBehalfOf: orNull(StaffId),
  role: Code,
  organisation: OrganisationId,
})
