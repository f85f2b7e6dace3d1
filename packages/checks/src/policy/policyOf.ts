import type { Recorded } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type { Audit } from '../check.js'

/** The policy that an event was judged under: of the version that its header names (A30). Undefined: it was not given. */
export const policyOf = ({ policies }: Audit, { policyVersion }: Recorded): Policy | undefined =>
  policies.find(({ version }) => version === policyVersion)
