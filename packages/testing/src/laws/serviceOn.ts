import { accessDecisions, accessQuestions, accessReadModels } from '@casetrail/access'
import { caseworkDecisions, caseworkQuestions, caseworkReadModels } from '@casetrail/casework'
import { casetrailEvents } from '@casetrail/events'
import { systemRandom } from '@casetrail/ledger'
import { basesFor, kirkleesPolicy, type Policy } from '@casetrail/policy'
import { retentionDecisions, retentionQuestions, retentionReadModels } from '@casetrail/retention'
import { type Clock, type RuntimeParts, runtimeOf, type Stores } from '@casetrail/store'
import type { ServiceUnderTest } from './Law.js'
import { LawBroken, told } from './LawBroken.js'

/** Every room of Casetrail wired on these stores, as the front door does it. @since 0.1.0 */
export const partsOn = (stores: Stores, clock: Clock, policy: Policy = kirkleesPolicy): RuntimeParts => ({
  stores,
  events: casetrailEvents,
  decisions: [...caseworkDecisions, ...accessDecisions, ...retentionDecisions],
  questions: [...caseworkQuestions, ...accessQuestions, ...retentionQuestions],
  readModels: [...caseworkReadModels, ...accessReadModels, ...retentionReadModels.map((model) => model(policy))],
  origin: 'casetrail.example/laws',
  world: policy,
  policyVersion: policy.version,
  basesFor: (purpose, hasSpecial) => basesFor(policy, purpose, hasSpecial),
  clock,
  random: systemRandom,
})

/** What {@link serviceOn} needs to know beside the stores. @since 0.1.0 */
export interface ServiceOnOptions {
  readonly policy?: Policy
  /** Changes the parts before they are wired: your own decisions, questions or read models. */
  readonly change?: (parts: RuntimeParts) => RuntimeParts
  /** Removes what the stores left, after they were closed. */
  readonly cleanUp?: (stores: Stores) => Promise<void>
}

/** All of Casetrail on stores of your own, ready for the laws. `open` makes new and empty stores. @since 0.1.0 */
export const serviceOn = (open: () => Promise<Stores>, options: ServiceOnOptions = {}): ServiceUnderTest => {
  const { policy = kirkleesPolicy, change = (parts) => parts, cleanUp } = options
  return {
    policy,
    open: async (clock) => {
      const stores = await open()
      const wired = runtimeOf(change(partsOn(stores, clock, policy)))
      if (wired._tag === 'Left') throw new LawBroken(`the service cannot be wired: ${told(wired.left)}`)
      return {
        runtime: wired.right,
        teardown: async () => {
          await stores.events.close()
          await Promise.all([stores.keys.close(), stores.readModels.close()])
          await cleanUp?.(stores)
        },
      }
    },
  }
}
