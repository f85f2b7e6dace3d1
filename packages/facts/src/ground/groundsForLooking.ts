import type { AccessGranted } from '@casetrail/events'
import type { Ground } from '@casetrail/kernel'
import type { AccessViews } from '../seat/AccessViews.js'
import { alertInvestigation, type ClaimForAlert } from './alertInvestigation.js'
import { reviewRole } from './inService.js'
import { assignment, cover } from './involved.js'
import { liveReferral, registeredPractice } from './outside.js'
import { reasonGiven } from './reasonGiven.js'

/** The word that is recorded for a ground. @since 0.1.0 */
export type AccessGround = AccessGranted['data']['ground']

/** A ground on which a case can be opened. @since 0.2.0 */
export type GroundForLooking = Ground<ClaimForAlert<keyof AccessViews>, AccessGround>

/** Every ground on which a case can be opened, by the word that is recorded for it: none is without a value. @since 0.2.0 */
export const groundsForLooking = {
  alertInvestigation,
  assignment,
  cover,
  reviewRole,
  reasonGiven,
  registeredPractice,
  liveReferral,
} satisfies { readonly [Word in AccessGround]: Ground<ClaimForAlert<keyof AccessViews>, Word> }
