import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'

/**
 * A string codec with a rule said in one sentence. The sentence is what a refusal prints; the value never is.
 *
 * @since 0.1.0
 */
export class RefinedString<A extends string> extends t.Type<A, string, unknown> {
  readonly _tag = 'RefinedString' as const
  constructor(
    name: string,
    readonly rule: string,
    readonly holds: (text: string) => boolean,
  ) {
    super(
      name,
      (u): u is A => typeof u === 'string' && holds(u),
      (u, context) => (typeof u === 'string' && holds(u) ? E.right(u as A) : t.failure(u, context, rule)),
      (a) => a,
    )
  }
}

/** Makes a {@link RefinedString}. @since 0.1.0 */
export const refined = <A extends string>(
  name: string,
  rule: string,
  holds: (text: string) => boolean,
): RefinedString<A> => new RefinedString<A>(name, `must be ${rule}`, holds)
