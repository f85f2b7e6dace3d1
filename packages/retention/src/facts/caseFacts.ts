import {
  type ClosureState,
  closureFold,
  type DutiesState,
  type LifeStagesState,
  lifeStagesFold,
  type SafeguardingState,
  safeguardingFold,
  safetyConcernsFold,
} from '@casetrail/events'
import { combine, type Fold, type SafetyConcernId } from '@casetrail/kernel'

/** What retention needs of a case stream: turns, safeguarding, life stages, safety concerns. Nothing personal. @since 0.1.0 */
export interface CaseFacts {
  readonly closure: ClosureState
  readonly safeguarding: SafeguardingState
  readonly lifeStages: LifeStagesState
  readonly safetyConcerns: DutiesState<SafetyConcernId>
}

/** Folds a case stream into {@link CaseFacts}. @since 0.1.0 */
export const caseFactsFold: Fold<CaseFacts> = combine({
  closure: closureFold,
  safeguarding: safeguardingFold,
  lifeStages: lifeStagesFold,
  safetyConcerns: safetyConcernsFold,
})
