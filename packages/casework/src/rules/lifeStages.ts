import { type LifeStage, lifeStageOn } from '@casetrail/events'
import type { Command } from '@casetrail/kernel'
import type { CaseAndBirthViews } from '../state/caseAndBirth.js'
import { happenedOn } from './listedCodes.js'

/** The life stage on the day it happened, as far as the person's date of birth is known now (A3, A3c). */
export const lifeStageThen = (situation: {
  readonly command: Command
  readonly views: Pick<CaseAndBirthViews, 'birth'>
}): LifeStage => lifeStageOn(situation.views.birth.value, happenedOn(situation))
