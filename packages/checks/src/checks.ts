import { everyLongLookIsAlerted } from './access/everyLongLookIsAlerted.js'
import { everyLookHasAGround } from './access/everyLookHasAGround.js'
import { noReopeningPassesUnseen } from './access/noReopeningPassesUnseen.js'
import type { CaseCheck } from './check.js'
import { oneCommandHasOneEffect } from './command/oneCommandHasOneEffect.js'
import { nobodyHoldsADutyByTheirOwnHand } from './duty/nobodyHoldsADutyByTheirOwnHand.js'
import { everyPolicyIsGiven } from './policy/everyPolicyIsGiven.js'
import { everyOfferIsRead } from './retention/everyOfferIsRead.js'
import { noCaseIsOfferedEarly } from './retention/noCaseIsOfferedEarly.js'

/** Everything that an auditor looks for. @since 0.2.0 */
export const checks: readonly CaseCheck[] = [
  everyLookHasAGround,
  everyLongLookIsAlerted,
  noReopeningPassesUnseen,
  nobodyHoldsADutyByTheirOwnHand,
  oneCommandHasOneEffect,
  noCaseIsOfferedEarly,
  everyOfferIsRead,
  everyPolicyIsGiven,
]
