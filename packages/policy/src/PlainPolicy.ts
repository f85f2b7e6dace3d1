import type { Plain } from '@casetrail/kernel'
import type { Policy } from './Policy.js'

/** A policy as its author writes it, before {@link policyFrom} has checked it. @since 0.1.0 */
export type PlainPolicy = Plain<Policy>
