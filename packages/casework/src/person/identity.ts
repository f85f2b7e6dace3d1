import { LocalDate, NhsNumber, orNull, provision, rule, ShortText } from '@casetrail/kernel'

/**
 * The fields of a person's identity, as a command gives them; `null` says that a value is not known (B19). What is in
 * history is read as it was recorded: an NHS number is checked here, at the door.
 */
export const identityCodecs = {
  name: ShortText,
  dateOfBirth: orNull(LocalDate),
  address: orNull(ShortText),
  phone: orNull(ShortText),
  email: orNull(ShortText),
  nhsNumber: orNull(NhsNumber),
}

interface Born {
  readonly data: { readonly dateOfBirth: LocalDate | null }
  readonly today: LocalDate
}

/** A date of birth decides how long a record is kept, so one that cannot be is refused. The date is not repeated. */
export const nobodyIsBornAfterToday = rule<Born>(
  provision('nobodyIsBornAfterToday', 'A3', 'A date of birth is not after today.'),
  ({ data, today }) => data.dateOfBirth !== null && data.dateOfBirth > today,
  () => ({ field: 'data.dateOfBirth' }),
)
