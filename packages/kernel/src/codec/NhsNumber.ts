import { type RefinedString, refined } from './refined.js'
import type { NonBlank } from './text.js'

/** An NHS number that a slip of one digit, or two digits changed about, cannot have made. @since 0.2.0 */
export type NhsNumber = NonBlank & { readonly NhsNumber: unique symbol }

/** The tenth digit: what the first nine, weighted from 10 down to 2, lack to a multiple of eleven (NHS Data Dictionary). */
const checkDigitOf = (nine: string): number => {
  const sum = [...nine].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0)
  return (11 - (sum % 11)) % 11
}

/** Decodes an {@link NhsNumber}: ten digits without spaces. With a check digit of ten no number is issued. @since 0.2.0 */
export const NhsNumber: RefinedString<NhsNumber> = refined<NhsNumber>(
  'NhsNumber',
  'an NHS number: ten digits without spaces, the last of which checks the others',
  (text) => /^[0-9]{10}$/.test(text) && checkDigitOf(text.slice(0, 9)) === Number(text[9]),
)
