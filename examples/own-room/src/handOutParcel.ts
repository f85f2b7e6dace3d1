import {
  type CaseViews,
  caseTakes,
  groundsForLooking,
  newIdsAreUnused,
  ofTheActor,
  readsCase,
  readsService,
  type ServiceViews,
} from '@casetrail/facts'
import {
  addDays,
  CaseId,
  caseStream,
  event,
  FreeText,
  integer,
  localDateOf,
  onlyBy,
  orNull,
  provision,
  type Reads,
  rule,
  type Situation,
  seat,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import { ParcelHandedOut, ParcelId } from './ParcelHandedOut.js'
import { type Parcels, readsParcels } from './parcels.js'

/** A case as the food bank reads it: ours, who holds which role in the service, and the parcels. */
type Views = CaseViews & ServiceViews & { readonly parcels: Parcels }
const reads: Reads<{ readonly caseId: CaseId }, Views> = {
  ...readsCase,
  ...readsService,
  ...readsParcels,
}

const { assignment, cover, reviewRole } = groundsForLooking

const onlyThoseInvolvedHandOutParcels = provision(
  'onlyThoseInvolvedHandOutParcels',
  'F1',
  'Only those assigned to the case, covering it or reviewing the service hand out parcels.',
)

const onParcels = seat<Policy>()({
  key: { caseId: CaseId },
  reads,
  writes: ({ caseId }) => caseStream(caseId),
  by: onlyBy<Situation<unknown, Views, Policy>>(
    onlyThoseInvolvedHandOutParcels,
    ofTheActor(assignment),
    ofTheActor(cover),
    ofTheActor(reviewRole),
  ),
  purpose: purposeCodes.provideSupport,
  obeys: caseTakes,
})

export const handOutParcel = onParcels(
  {
    command: 'HandOutParcel',
    clauses: ['F1', 'F2'],
    says: 'Hands out a food parcel.',
    data: { parcelId: ParcelId, kilograms: integer(1, 50), allergies: orNull(FreeText) },
    yields: [ParcelHandedOut],
  },
  {
    rules: [
      newIdsAreUnused('F1', 'data.parcelId', ({ views, data }) =>
        views.parcels.parcels.some(({ parcelId }) => parcelId === data.parcelId),
      ),
      rule(
        provision('parcelsAreAWeekApart', 'F2', 'A household gets at most one parcel in seven days.'),
        ({ views, today }) => views.parcels.parcels.some(({ at }) => addDays(localDateOf(at), 7) > today),
        ({ views }) => ({ events: views.parcels.parcels.slice(-1).map((parcel) => parcel.event) }),
      ),
    ],
    events: ({ command: { occurredAt }, data: { parcelId, kilograms, allergies } }) => [
      event(ParcelHandedOut, { occurredAt, data: { parcelId, kilograms }, parts: { client: { allergies } } }),
    ],
  },
)
