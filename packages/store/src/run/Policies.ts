import type { Fold, PolicyVersion } from '@casetrail/kernel'
import type * as E from 'fp-ts/lib/Either.js'

/** A version of the policy that is in force, and what rules and questions are handed of it. @since 0.2.0 */
export interface InForce {
  readonly version: PolicyVersion
  readonly world: unknown
  /** Another one whenever another policy came into force, even where it was in force before. */
  readonly edition: string
}

/**
 * Which versions of the policy there were, and how home tells which one was in force when (A30). @since 0.2.0
 */
export interface Policies {
  /** Every version that history may name, and the world that events are folded under whose header names it. */
  readonly versions: readonly { readonly version: string; readonly world: unknown }[]
  /** Folds home. */
  readonly fold: Fold<any>
  /** What is in force by that state; on the left a version that is not among those, or whose content is another. */
  readonly inForce: (state: any) => E.Either<string, InForce>
}
