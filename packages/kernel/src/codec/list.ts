import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'

/** A list with a least and a greatest length. Faults of all items are collected. @since 0.1.0 */
export class List<A> extends t.Type<readonly A[], unknown, unknown> {
  readonly _tag = 'List' as const
  readonly rule: string
  constructor(
    readonly item: t.Type<A, unknown, unknown>,
    readonly min: number,
    readonly max: number,
  ) {
    const rule = `must be a list of ${min} to ${max} items`
    super(
      `list(${item.name})`,
      (u): u is readonly A[] => Array.isArray(u) && u.length >= min && u.length <= max && u.every(item.is),
      (u, c) => {
        if (!Array.isArray(u) || u.length < min || u.length > max) return t.failure(u, c, rule)
        const errors: t.Errors = []
        for (let i = 0; i < u.length; i++) {
          const one = item.validate(u[i], t.appendContext(c, String(i), item, u[i]))
          if (E.isLeft(one)) errors.push(...one.left)
        }
        return errors.length > 0 ? t.failures(errors) : E.right(u as readonly A[])
      },
      (a) => a,
    )
    this.rule = rule
  }
}

/** A list of `min` to `max` items. @since 0.1.0 */
export const list = <A>(item: t.Type<A, unknown, unknown>, min = 0, max = 1000): List<A> => new List(item, min, max)
