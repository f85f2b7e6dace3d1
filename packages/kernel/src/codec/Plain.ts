/**
 * `T` as JSON writes it, for what a person or another program hands in: a branded string is any string, a closed word
 * stays a closed word. Decoding turns it into `T`.
 *
 * @since 0.1.0
 */
export type Plain<T> = T extends string
  ? [Exclude<keyof T, keyof string>] extends [never]
    ? T
    : string
  : T extends number | boolean | null
    ? T
    : { readonly [K in keyof T]: Plain<T[K]> }
