import type { Policy } from '@casetrail/policy'
import type { RuntimeParts } from '@casetrail/store'
import { memoryStores, partsOf, policyDigest } from 'casetrail'
import { castFounding } from './cast.js'

/* Every generated history knows two versions of its policy: the one that it begins under, and one to adopt. */

/** A SYNTHETIC version that keeps what it can for a year less, and gives other days for what is owed. */
const laterVersion = (policy: Policy): Policy => ({
  ...policy,
  version: `${policy.version}-later`.slice(-40) as Policy['version'],
  schedules: policy.schedules.map((schedule) => ({
    ...schedule,
    texts: schedule.texts.map((text) => (text.years > 1 ? { ...text, years: text.years - 1 } : text)),
  })),
  logEntryDueDays: policy.logEntryDueDays + 2,
  breachNoticeWorkingDays: policy.breachNoticeWorkingDays + 1,
})

const remembering = <A>(make: (policy: Policy) => A): ((policy: Policy) => A) => {
  const made = new WeakMap<Policy, { readonly held: A }>()
  return (policy) => {
    const known = made.get(policy) ?? { held: make(policy) }
    made.set(policy, known)
    return known.held
  }
}

/** The version of a policy that generated histories can adopt. @since 0.2.0 */
export const laterVersionOf: (policy: Policy) => Policy = remembering(laterVersion)

/** Both versions, each by its content, and one by the content of the other: what a command would adopt. */
export const adoptable: (policy: Policy) => readonly object[] = remembering((policy) => {
  const [first, later] = [policy, laterVersionOf(policy)]
  return [
    { version: first.version, digest: policyDigest(first) },
    { version: later.version, digest: policyDigest(later) },
    { version: later.version, digest: policyDigest(first) },
  ]
})

/** How a service of generated histories is founded, who acts for it, and which policies it knows. */
export const wiredUnder: (policy: Policy) => RuntimeParts = remembering((policy) =>
  partsOf({ stores: memoryStores(), policy, policies: [laterVersionOf(policy)], founding: castFounding }),
)
