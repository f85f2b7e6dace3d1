import { isEvent } from '@casetrail/events'
import { provision, type Recorded } from '@casetrail/kernel'
import { about, type CaseCheck } from '../check.js'

const versionsNamedBy = (e: Recorded): readonly string[] =>
  isEvent('PolicyAdopted', e) ? [e.policyVersion, e.data.version] : [e.policyVersion]

/** E22 · What stands under a version that was not given is not judged: that is told once for each, and is no soundness. @since 0.2.0 */
export const everyPolicyIsGiven: CaseCheck = {
  ...provision(
    'everyPolicyIsGiven',
    'E22',
    'Every version of the policy that the history names was given: without one, what stands under it is not judged.',
  ),
  severity: 'risk',
  find: (history, { policies }) => {
    const known = new Set<string>(policies.map(({ version }) => version))
    return history.flatMap((e) =>
      versionsNamedBy(e).flatMap((version) => {
        if (known.has(version)) return []
        known.add(version)
        return [about([e], { version })]
      }),
    )
  },
}
