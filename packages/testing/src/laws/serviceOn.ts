import type { AnyRoom } from '@casetrail/kernel'
import { kirkleesPolicy, type Policy } from '@casetrail/policy'
import { type Clock, type RuntimeParts, runtimeOf, type Stores } from '@casetrail/store'
import { casetrailRooms, partsOf } from 'casetrail'
import { castFounding, origin } from '../arbitraries/cast.js'
import { laterVersionOf } from '../arbitraries/versions.js'
import type { ServiceUnderTest } from './Law.js'
import { LawBroken, told } from './LawBroken.js'

/** What {@link serviceOn} needs to know beside the stores. @since 0.1.0 */
export interface ServiceOnOptions {
  readonly policy?: Policy
  /** Rooms of your own beside Casetrail's. */
  readonly rooms?: readonly AnyRoom[]
  /** Changes the parts before they are wired: another decision, question or read model in the place of ours. */
  readonly change?: (parts: RuntimeParts) => RuntimeParts
  /** Removes what the stores left, after they were closed. */
  readonly cleanUp?: (stores: Stores) => Promise<void>
}

/** A history is what its commands bring about; that tries are recorded too is tested apart. */
const unwatched = ({ onOutsider: _, ...parts }: RuntimeParts): RuntimeParts => parts

/** All of Casetrail on stores of your own, ready for the laws. `open` makes new and empty stores. @since 0.1.0 */
export const serviceOn = (open: () => Promise<Stores>, options: ServiceOnOptions = {}): ServiceUnderTest => {
  const { policy = kirkleesPolicy, rooms = [], change = (parts) => parts, cleanUp } = options
  return {
    policy,
    rooms: [...casetrailRooms, ...rooms],
    open: async (clock: Clock) => {
      const stores = await open()
      const policies = [laterVersionOf(policy)]
      const parts = partsOf({ stores, clock, policy, policies, rooms, origin, founding: castFounding })
      const wired = runtimeOf(change(unwatched(parts)))
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
