import { whatBlocksDisposal } from './questions/whatBlocksDisposal.js'
import { whatWouldChangeRetention } from './questions/whatWouldChangeRetention.js'
import { whenDoesRetentionEnd } from './questions/whenDoesRetentionEnd.js'
import { whatIsDue } from './readModels/whatIsDue.js'

/** No decisions: what ends a case's retention is disposal by a human, which this release does not hold. @since 0.1.0 */
export const retentionDecisions = [] as const

/** The questions of this room. @since 0.1.0 */
export const retentionQuestions = [whenDoesRetentionEnd, whatBlocksDisposal, whatWouldChangeRetention] as const

/** The read models of this room; each is made for a policy. @since 0.1.0 */
export const retentionReadModels = [whatIsDue] as const

export type { CaseFacts } from './facts/caseFacts.js'
export type { DisposalFacts } from './facts/disposalFacts.js'
export type { Hypothesis } from './questions/hypotheticalEvents.js'
export { type DisposalBlockers, type WhatBlocksDisposal, whatBlocksDisposal } from './questions/whatBlocksDisposal.js'
export {
  type RetentionDifference,
  type WhatIf,
  type WhatWouldChangeRetention,
  whatWouldChangeRetention,
} from './questions/whatWouldChangeRetention.js'
export {
  type RetentionViews,
  type WhenDoesRetentionEnd,
  whenDoesRetentionEnd,
} from './questions/whenDoesRetentionEnd.js'
export { type EarlyWarning, earlyWarning } from './readModels/earlyWarning.js'
export { type DueEntry, type DueRow, dueEntry, whatIsDue } from './readModels/whatIsDue.js'
export { type Candidate, type Retention, retentionOf } from './retentionOf.js'
export type { Blocker, BlockerCode } from './rules/blockersOf.js'
export type { RetentionClass } from './rules/derive.js'
export type { ReviewFlag } from './rules/reviewFlagsOf.js'
