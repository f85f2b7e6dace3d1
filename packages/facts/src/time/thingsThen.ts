import type { Instant } from '@casetrail/kernel'
import { stepAt, type Tracked } from './Tracked.js'

/** A thing as it stood at an instant: its status then, and the steps it had taken by then. @since 0.1.0 */
export type Then<T extends Tracked<string>> = T & { readonly status: T['steps'][number]['status'] }

/** The things that existed at an instant of valid time, with their status then (A26). @since 0.1.0 */
export const thingsThen = <T extends Tracked<string>>(things: readonly T[], at: Instant): readonly Then<T>[] =>
  things.flatMap((thing) => {
    const found = stepAt(thing, at)
    if (found === undefined) return []
    const steps = thing.steps.filter((one) => one.at <= at)
    return [{ ...thing, steps, status: found.status } as Then<T>]
  })
