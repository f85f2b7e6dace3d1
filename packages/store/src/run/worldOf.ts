import type { Recorded } from '@casetrail/kernel'
import type { StoreError } from '../port/StoreError.js'
import type { Runtime } from './Runtime.js'

/** Reading has made sure of it: an event of a version that was not given is handed to nobody. */
export const policyMissing = ({ policies, worlds }: Pick<Runtime, 'policies' | 'worlds'>, version: string) =>
  policies === null || worlds.has(version) ? null : ({ tag: 'PolicyMissing', version } satisfies StoreError)

/** The policy that an event is folded under: the one that its header names, so that another one changes no answer (A30). @since 0.2.0 */
export const worldOf = ({ always, worlds }: Pick<Runtime, 'always' | 'worlds'>, { policyVersion }: Recorded): unknown =>
  worlds.get(policyVersion) ?? always.world
