import { everyLongLookIsAlerted } from './access/everyLongLookIsAlerted.js'
import { everyLookHasAGround } from './access/everyLookHasAGround.js'
import { noReopeningPassesUnseen } from './access/noReopeningPassesUnseen.js'
import type { CaseCheck } from './check.js'
import { oneCommandHasOneEffect } from './command/oneCommandHasOneEffect.js'
import { nobodyGuardsWhatTheyManage } from './duty/nobodyGuardsWhatTheyManage.js'
import { nobodyHoldsADutyByTheirOwnHand } from './duty/nobodyHoldsADutyByTheirOwnHand.js'
import { everyAdoptionHasTwoHands } from './policy/everyAdoptionHasTwoHands.js'
import { everyPolicyIsGiven } from './policy/everyPolicyIsGiven.js'
import { everyReadingIsOfARun } from './report/everyReadingIsOfARun.js'
import { everyRunIsAlerted } from './report/everyRunIsAlerted.js'
import { everyOfferIsRead } from './retention/everyOfferIsRead.js'
import { nobodyReviewsTheirOwn } from './retention/nobodyReviewsTheirOwn.js'
import { noCaseIsOfferedEarly } from './retention/noCaseIsOfferedEarly.js'
import { everyLogOpeningIsWithinALook } from './safeguarding/everyLogOpeningIsWithinALook.js'

/** Everything that an auditor looks for. @since 0.2.0 */
export const checks: readonly CaseCheck[] = [
  everyLookHasAGround,
  everyLongLookIsAlerted,
  noReopeningPassesUnseen,
  everyLogOpeningIsWithinALook,
  everyRunIsAlerted,
  everyReadingIsOfARun,
  nobodyHoldsADutyByTheirOwnHand,
  nobodyGuardsWhatTheyManage,
  everyAdoptionHasTwoHands,
  nobodyReviewsTheirOwn,
  oneCommandHasOneEffect,
  noCaseIsOfferedEarly,
  everyOfferIsRead,
  everyPolicyIsGiven,
]
