import { question } from '@casetrail/facts'
import { because, CaseId, provision, record } from '@casetrail/kernel'
import { readsParcels } from './parcels.js'

const everyParcelCounts = provision(
  'everyParcelCounts',
  'F1',
  'Every parcel handed out by then counts: {kilograms} kg.',
)

export const howManyParcels = question({
  name: 'howManyParcels',
  clauses: ['F1'],
  asks: 'How many food parcels had this household by then, and of what weight?',
  params: record('howManyParcels', { caseId: CaseId }),
  reads: readsParcels,
  cites: [everyParcelCounts],
  answer: ({ parcels: { parcels } }, { asOf: { validAt } }) => {
    const had = parcels.filter(({ at }) => at <= validAt)
    const kilograms = had.reduce((sum, one) => sum + one.kilograms, 0)
    return {
      parcels: had.length,
      kilograms,
      explanation: [because(everyParcelCounts, { events: had.map((one) => one.event), places: { kilograms } })],
    }
  },
})
