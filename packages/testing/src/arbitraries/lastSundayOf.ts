import { addDays, type LocalDate, weekday } from '@casetrail/kernel'

/** The last Sunday of March or October, both of which have 31 days: on it the clocks change in London (since 1996). */
export const lastSundayOf = (year: number, month: '03' | '10'): LocalDate => {
  const last = `${year}-${month}-31` as LocalDate
  return addDays(last, -(weekday(last) % 7))
}
