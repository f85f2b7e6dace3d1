import { type CaseId, caseStream, type EventId, type Fold, type Instant, type Reads } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type { ParcelHandedOut } from './ParcelHandedOut.js'

/** The parcels of one case, in the order of recording. */
export interface Parcels {
  readonly parcels: {
    readonly parcelId: string
    readonly kilograms: number
    readonly at: Instant
    readonly event: EventId
  }[]
}

export const parcelsFold: Fold<Parcels, ParcelHandedOut, Policy> = {
  initial: () => ({ parcels: [] }),
  on: {
    ParcelHandedOut: (draft, { id, occurredAt, data: { parcelId, kilograms } }) => {
      draft.parcels.push({ parcelId, kilograms, at: occurredAt, event: id })
    },
  },
}

/** Reads the parcels of the case that a command or a question names. */
export const readsParcels: Reads<{ readonly caseId: CaseId }, { readonly parcels: Parcels }> = {
  parcels: { stream: ({ caseId }) => caseStream(caseId), fold: parcelsFold },
}
