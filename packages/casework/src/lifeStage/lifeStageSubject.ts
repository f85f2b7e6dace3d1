import { subject } from '@casetrail/kernel'
import { determineLifeStage } from './determineLifeStage.js'
import { lifeStageFollowsBirth } from './lifeStageFollowsBirth.js'

export const lifeStageSubject = subject({
  decisions: [determineLifeStage],
  processes: [lifeStageFollowsBirth],
})
