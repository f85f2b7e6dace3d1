import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'

/** A safe integer within bounds; NaN, Infinity, -0 and fractions are refused. @since 0.1.0 */
export class BoundedInteger extends t.Type<number, number, unknown> {
  readonly _tag = 'BoundedInteger' as const
  constructor(
    readonly min: number,
    readonly max: number,
    readonly rule: string = `must be a whole number from ${min} to ${max}`,
  ) {
    const holds = (u: unknown): u is number =>
      typeof u === 'number' && Number.isSafeInteger(u) && u >= min && u <= max && !Object.is(u, -0)
    super(
      `integer(${min},${max})`,
      holds,
      (u, c) => (holds(u) ? E.right(u) : t.failure(u, c, rule)),
      (a) => a,
    )
  }
}

/** Makes a {@link BoundedInteger}. @since 0.1.0 */
export const integer = (min: number, max: number): BoundedInteger => new BoundedInteger(min, max)

/** true or false, nothing else. @since 0.1.0 */
export class Flag extends t.Type<boolean, boolean, unknown> {
  readonly _tag = 'Flag' as const
  readonly rule = 'must be true or false'
  constructor() {
    super(
      'flag',
      (u): u is boolean => typeof u === 'boolean',
      (u, c) => (typeof u === 'boolean' ? E.right(u) : t.failure(u, c, 'must be true or false')),
      (a) => a,
    )
  }
}

/** The one {@link Flag}. @since 0.1.0 */
export const flag: Flag = new Flag()
