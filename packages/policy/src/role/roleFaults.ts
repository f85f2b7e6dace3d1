import type { Fault } from '@casetrail/kernel'
import { faultWhen } from '../coherence/faultWhen.js'
import { repeats } from '../coherence/repeats.js'
import type { Policy } from '../Policy.js'

/** A role is defined once, alerts have somebody to go to, and somebody can appoint them. @since 0.2.0 */
export const roleFaults = ({ roles }: Policy): readonly Fault[] => [
  ...repeats(
    'roles',
    roles.map(({ code }) => code),
    'C42',
  ),
  ...roles.flatMap(({ duties }, i) => repeats(`roles.${i}.duties`, duties, 'C42')),
  ...faultWhen(
    !roles.some(({ duties }) => duties.includes('privacyOfficer')),
    'roles',
    'must have a privacy officer',
    'C43',
  ),
  ...faultWhen(!roles.some(({ duties }) => duties.includes('manage')), 'roles', 'must have one that manages', 'A28'),
]
