import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { v5 } from 'uuid'

/** Seeded chance: the same seed gives the same caseload, to the last id. */
export interface Draws {
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number
  /** True `percent` times in a hundred. */
  readonly chance: (percent: number) => boolean
  readonly oneOf: <A>(items: readonly [A, ...A[]]) => A
  /** The next synthetic UUID. */
  readonly id: () => string
}

const namespace = '3b241101-e2bb-4255-8caf-4136c566a962'

/** Draws from a seed. */
export const drawsFrom = (seed: number): Draws => {
  const random = xoroshiro128plus(seed)
  let ids = 0
  const between = (from: number, to: number): number => uniformInt(random, from, to)
  return {
    between,
    chance: (percent) => between(1, 100) <= percent,
    oneOf: (items) => items[between(0, items.length - 1)] as (typeof items)[number],
    id: () => {
      ids += 1
      // As a random one is written: a name-based command id is a process's, and is taken from nobody else.
      const named = v5(`synthetic ${seed} ${ids}`, namespace)
      return `${named.slice(0, 14)}4${named.slice(15)}`
    },
  }
}
