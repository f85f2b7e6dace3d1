import type { Digest, PolicyVersion } from '@casetrail/kernel'
import { foldOf } from '../words.js'

/** The policies that a service adopted, in the order of adoption: the last one is in force (E22). @since 0.1.0 */
export interface AdoptedPolicies {
  readonly adopted: { readonly version: PolicyVersion; readonly digest: Digest }[]
}

/** Folds a service stream into its adopted policies. @since 0.1.0 */
export const adoptedPoliciesFold = foldOf<AdoptedPolicies>(() => ({ adopted: [] }), {
  PolicyAdopted: (draft, e) => {
    draft.adopted.push({ ...e.data })
  },
})
