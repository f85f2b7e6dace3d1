import type { Law } from './Law.js'
import { l1Recipes } from './l1Recipes.js'
import { l1Replay } from './l1Replay.js'
import { l2AsOf } from './l2AsOf.js'
import { l3MonotoneClass } from './l3MonotoneClass.js'
import { l4OrderFree } from './l4OrderFree.js'
import { l5Reopen } from './l5Reopen.js'
import { l9Boundary } from './l9Boundary.js'
import { l10FanOut } from './l10FanOut.js'
import { l15Obligations } from './l15Obligations.js'
import { l16Tamper } from './l16Tamper.js'
import { l21NeverEarly } from './l21NeverEarly.js'
import { l22NeverUnseen } from './l22NeverUnseen.js'
import { l23OneEffect } from './l23OneEffect.js'
import { l24Duty } from './l24Duty.js'

/** The laws that this release keeps, as predicates over generated histories. @since 0.1.0 */
export const laws: readonly Law[] = [
  l1Replay,
  l1Recipes,
  l2AsOf,
  l3MonotoneClass,
  l4OrderFree,
  l5Reopen,
  l9Boundary,
  l10FanOut,
  l15Obligations,
  l16Tamper,
  l21NeverEarly,
  l22NeverUnseen,
  l23OneEffect,
  l24Duty,
]
