import { foldOf } from '@casetrail/events'
import type { Digest, PolicyVersion } from '@casetrail/kernel'

/** The policies that a service adopted, in the order of adoption: the last one is in force (E22). @since 0.1.0 */
export interface AdoptedPoliciesState {
  readonly adopted: { readonly version: PolicyVersion; readonly digest: Digest }[]
}

/** Folds a service stream into its adopted policies. @since 0.1.0 */
export const adoptedPoliciesFold = foldOf<AdoptedPoliciesState>(() => ({ adopted: [] }), {
  PolicyAdopted: (draft, e) => {
    draft.adopted.push({ ...e.data })
  },
})
