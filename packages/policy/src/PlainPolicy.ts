import type { Policy } from './Policy.js'

/** `T` as JSON writes it: a branded string is any string, a closed word stays a closed word. */
type Plain<T> = T extends string
  ? [Exclude<keyof T, keyof string>] extends [never]
    ? T
    : string
  : T extends number | boolean | null
    ? T
    : { readonly [K in keyof T]: Plain<T[K]> }

/** A policy as its author writes it, before {@link policyFrom} has checked it. @since 0.1.0 */
export type PlainPolicy = Plain<Policy>
