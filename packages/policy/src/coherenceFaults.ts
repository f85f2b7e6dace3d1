import type { Citation, Fault } from '@casetrail/kernel'
import type { Policy } from './Policy.js'
import type { Listed } from './registry/Listed.js'

const fault = (field: string, rule: string, clause: Citation): Fault => ({ field, rule, clause })

const when = (broken: boolean, field: string, rule: string, clause: Citation): readonly Fault[] =>
  broken ? [fault(field, rule, clause)] : []

/** Where the second of two equal codes stands. */
const repeats = (field: string, codes: readonly string[], clause: Citation): readonly Fault[] =>
  codes.flatMap((code, i) => when(codes.indexOf(code) < i, `${field}.${i}`, 'repeats an earlier entry', clause))

const overlaps = (a: Listed<string>, b: Listed<string>): boolean =>
  a.code === b.code && (a.until === null || b.from <= a.until) && (b.until === null || a.from <= b.until)

/** On any day a code has at most one meaning. */
const datedListFaults = (field: string, entries: readonly Listed<string>[]): readonly Fault[] =>
  entries.flatMap((entry, i) => [
    ...when(entry.until !== null && entry.until < entry.from, `${field}.${i}.until`, 'must not be before from', 'C1'),
    ...when(
      entries.slice(0, i).some((earlier) => overlaps(earlier, entry)),
      `${field}.${i}`,
      'names a code that another entry names on the same days',
      'C1',
    ),
  ])

const registryFaults = ({ registries }: Policy): readonly Fault[] => {
  const parties = new Set(registries.responsibleParties.map((party) => party.code))
  return [
    ...Object.entries(registries).flatMap(([name, entries]) => datedListFaults(`registries.${name}`, entries ?? [])),
    ...registries.copyLocations.flatMap((location, i) =>
      when(
        !parties.has(location.responsible),
        `registries.copyLocations.${i}.responsible`,
        'must be a listed responsible party',
        'C41',
      ),
    ),
  ]
}

/** Every closed case must fit a row, or it would be kept without an end (C24). */
const scheduleFaults = ({ schedules }: Policy): readonly Fault[] => {
  const fits = (supports: 'adult' | 'child') =>
    schedules.some((row) => !row.acceptedSafeguarding && (row.supports === 'anyone' || row.supports === supports))
  return [
    ...repeats(
      'schedules',
      schedules.map((row) => row.code),
      'C24',
    ),
    ...when(
      !fits('adult') || !fits('child'),
      'schedules',
      'must keep every case, adult or child, for some time without safeguarding',
      'C24',
    ),
  ]
}

const purposeFaults = ({ purposes, bases }: Policy): readonly Fault[] => {
  const described = new Set(bases.map((terms) => terms.basis))
  return [
    ...repeats(
      'purposes',
      purposes.map((purpose) => purpose.code),
      'C11',
    ),
    ...purposes.flatMap((purpose, i) => [
      ...when(
        [...purpose.ordinary, ...purpose.special].some((basis) => !described.has(basis)),
        `purposes.${i}`,
        'names a lawful basis that bases does not describe',
        'C15',
      ),
      ...when(
        purpose.ordinary.some((basis) => basis.startsWith('9')) ||
          purpose.special.some((basis) => basis.startsWith('6')),
        `purposes.${i}`,
        'must name bases of Art 6 as ordinary and of Art 9 as special',
        'C15',
      ),
      ...when(
        (purpose.ordinary.length === 0) !== (purpose.data === 'anonymous'),
        `purposes.${i}.ordinary`,
        'must name a basis, unless the data is anonymous',
        'C15',
      ),
      ...when(
        purpose.group !== 'share' && purpose.special.includes('9(2)(a)'),
        `purposes.${i}.special`,
        'must not rest care on explicit consent',
        'C16',
      ),
    ]),
  ]
}

const basisFaults = ({ bases }: Policy): readonly Fault[] => [
  ...repeats(
    'bases',
    bases.map((terms) => terms.basis),
    'C15',
  ),
  ...bases.flatMap((terms, i) =>
    when(
      terms.basis === '9(2)(g)' && (terms.conditions.length === 0 || terms.policyDocument === null),
      `bases.${i}`,
      'must name a condition of DPA 2018 Schedule 1 and the policy document',
      'C18',
    ),
  ),
]

const roleFaults = ({ roles }: Policy): readonly Fault[] => [
  ...repeats(
    'roles',
    roles.map((role) => role.code),
    'C42',
  ),
  ...when(!roles.some((role) => role.duties.includes('privacyOfficer')), 'roles', 'must have a privacy officer', 'C43'),
]

const holidayFaults = ({ holidays }: Policy): readonly Fault[] => [
  ...repeats(
    'holidays.changes',
    holidays.changes.map((change) => change.date),
    'B40',
  ),
  ...when(
    holidays.checkedThrough < holidays.checkedFrom,
    'holidays.checkedThrough',
    'must not be before checkedFrom',
    'B40',
  ),
]

/** What is wrong between the parts of a policy whose shape is right. @since 0.1.0 */
export const coherenceFaults = (policy: Policy): readonly Fault[] =>
  [scheduleFaults, registryFaults, purposeFaults, basisFaults, roleFaults, holidayFaults].flatMap((faultsOf) =>
    faultsOf(policy),
  )
