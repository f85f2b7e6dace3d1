import type { Policy } from '../Policy.js'
import type { Duty } from './Role.js'

/** Whether the policy gives `role` this duty; an unknown role has none (C35, C42, C43). @since 0.1.0 */
export const hasDuty = (policy: Pick<Policy, 'roles'>, role: string, duty: Duty): boolean =>
  policy.roles.some((known) => known.code === role && known.duties.includes(duty))
