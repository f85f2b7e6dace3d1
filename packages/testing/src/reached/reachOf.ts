import type { Counts } from './Reached.js'
import { type Kind, kinds, type Reachable } from './reachable.js'

/** The least share of each kind that must be reached. @since 0.2.0 */
export const leastShares: Readonly<Record<Kind, number>> = {
  command: 1,
  event: 1,
  refusal: 0.95,
  ending: 1,
  setting: 1,
}

/** One line of the table: of so many, so many were reached, and these were not. @since 0.2.0 */
export interface Reach {
  readonly kind: Kind
  readonly all: number
  readonly met: number
  readonly unmet: readonly string[]
  /** Whether the least share of the kind is reached. */
  readonly isEnough: boolean
}

/** Holds what was counted against what there is. @since 0.2.0 */
export const reachOf = (counts: Counts, reachable: Reachable): readonly Reach[] =>
  kinds.map((kind) => {
    const all = reachable[kind]
    const unmet = all.filter((name) => !Object.hasOwn(counts[kind], name))
    const met = all.length - unmet.length
    return { kind, all: all.length, met, unmet, isEnough: met >= leastShares[kind] * all.length }
  })

/** The table as text: a row for each kind, and beneath it what was not reached. @since 0.2.0 */
export const printReach = (reach: readonly Reach[]): string =>
  reach
    .flatMap(({ kind, all, met, unmet, isEnough }) => [
      `${kind.padEnd(8)} ${String(met).padStart(4)} of ${String(all).padStart(4)}${isEnough ? '' : '  not enough'}`,
      ...unmet.map((name) => `           not reached: ${name}`),
    ])
    .join('\n')
