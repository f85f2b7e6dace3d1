import type { Fault } from '@casetrail/kernel'
import { faultWhen } from '../coherence/faultWhen.js'
import { repeats } from '../coherence/repeats.js'
import type { Policy } from '../Policy.js'
import type { Listed } from './Listed.js'

const overlaps = (a: Listed<string>, b: Listed<string>): boolean =>
  a.code === b.code && (a.until === null || b.from <= a.until) && (b.until === null || a.from <= b.until)

const datedListFaults = (field: string, entries: readonly Listed<string>[]): readonly Fault[] =>
  entries.flatMap((entry, i) => [
    ...faultWhen(
      entry.until !== null && entry.until < entry.from,
      `${field}.${i}.until`,
      'must not be before from',
      'C1',
    ),
    ...faultWhen(
      entries.slice(0, i).some((earlier) => overlaps(earlier, entry)),
      `${field}.${i}`,
      'names a code that another entry names on the same days',
      'C1',
    ),
  ])

/** On any day a code has at most one meaning, and a code of another list stands there. @since 0.2.0 */
export const registryFaults = ({ registries }: Policy): readonly Fault[] => {
  const parties = new Set(registries.responsibleParties.map((party) => party.code))
  return [
    ...Object.entries(registries).flatMap(([name, entries]) => datedListFaults(`registries.${name}`, entries ?? [])),
    ...registries.copyLocations.flatMap((location, i) =>
      faultWhen(
        !parties.has(location.responsible),
        `registries.copyLocations.${i}.responsible`,
        'must be a listed responsible party',
        'C41',
      ),
    ),
    ...registries.instruments.flatMap(({ versions }, i) =>
      repeats(`registries.instruments.${i}.versions`, versions, 'C10'),
    ),
  ]
}
