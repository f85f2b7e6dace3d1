import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'

/** A value or an explicit `null` (“not stated”, “none given”): a field is never simply absent. @since 0.1.0 */
export class OrNull<A> extends t.Type<A | null, unknown, unknown> {
  readonly _tag = 'OrNull' as const
  readonly rule: string
  constructor(readonly inner: t.Type<A, unknown, unknown>) {
    super(
      `${inner.name} or null`,
      (u): u is A | null => u === null || inner.is(u),
      (u, c) => (u === null ? E.right(null) : inner.validate(u, c)),
      (a) => a,
    )
    this.rule = `${(inner as { rule?: string }).rule ?? inner.name}, or null`
  }
}

/** Makes an {@link OrNull}. @since 0.1.0 */
export const orNull = <A>(inner: t.Type<A, unknown, unknown>): OrNull<A> => new OrNull(inner)
