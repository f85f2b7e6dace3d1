import { eq5d5l } from './eq5d5l.js'
import { gad7 } from './gad7.js'
import { mycaw } from './mycaw.js'
import { ons4 } from './ons4.js'
import { pam13 } from './pam13.js'
import { phq9 } from './phq9.js'
import type { Scorer } from './Scorer.js'
import { swemwbs } from './swemwbs.js'
import { ucla3 } from './ucla3.js'
import { wemwbs } from './wemwbs.js'

/** Every scorer, every version of it: one is never removed, or old measures could not be read (C10, E26). @since 0.1.0 */
export const scorers: readonly Scorer[] = [ons4, swemwbs, wemwbs, phq9, gad7, eq5d5l, mycaw, ucla3, pam13]

/** The scorer of an instrument: that version of it, or the newest. @since 0.1.0 */
export const scorerOf = (instrument: string, version?: number): Scorer | undefined =>
  scorers.findLast((one) => one.instrument === instrument && (version === undefined || one.version === version))
