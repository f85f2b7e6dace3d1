import { room, subject } from '@casetrail/kernel'
import { handOutParcel } from './handOutParcel.js'
import { howManyParcels } from './howManyParcels.js'
import { ParcelHandedOut } from './ParcelHandedOut.js'

/** Opened beside ours: `openCasetrail({ stores, rooms: [foodBank] })`. */
export const foodBank = room(
  { name: 'foodBank', says: 'Food parcels, handed out within a case.' },
  subject({ events: [ParcelHandedOut], decisions: [handOutParcel], questions: [howManyParcels] }),
)
