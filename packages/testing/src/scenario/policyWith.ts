import { kirkleesPolicy, type Policy, type Settings } from '@casetrail/policy'

/** Kirklees Council's policy with some settings changed, and whatever else is given. @since 0.2.0 */
export const policyWith = (settings: Partial<Settings>, changes: Partial<Policy> = {}): Policy => ({
  ...kirkleesPolicy,
  ...changes,
  settings: { ...kirkleesPolicy.settings, ...settings },
})
