import {
  type ClosureState,
  closureFold,
  type LifeStagesState,
  lifeStagesFold,
  type SafeguardingState,
  safeguardingFold,
} from '@casetrail/events'
import { combine } from '@casetrail/kernel'

/** What retention needs of a case stream: turns, safeguarding, life stages. Nothing in it is personal. @since 0.1.0 */
export interface CaseFacts {
  readonly closure: ClosureState
  readonly safeguarding: SafeguardingState
  readonly lifeStages: LifeStagesState
}

/** Folds a case stream into {@link CaseFacts}. @since 0.1.0 */
export const caseFactsFold = combine({
  closure: closureFold,
  safeguarding: safeguardingFold,
  lifeStages: lifeStagesFold,
})
