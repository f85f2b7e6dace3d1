import './citations.js'
import { defineEvent, type EventOf, FreeText, idOf, integer, orNull, part } from '@casetrail/kernel'

/** Names a parcel. */
export const ParcelId = idOf('parcel')

export const ParcelHandedOut = defineEvent({
  type: 'ParcelHandedOut',
  category: 'case',
  clauses: ['F1'],
  lifecycle: 'originate',
  says: 'A food parcel was handed out.',
  clear: { parcelId: ParcelId, kilograms: integer(1, 50) },
  parts: { client: part('case', { allergies: orNull(FreeText) }) },
})
export type ParcelHandedOut = EventOf<typeof ParcelHandedOut>
