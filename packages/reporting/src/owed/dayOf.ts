import { type Due, Instant, type LocalDate, localDateOf } from '@casetrail/kernel'

/**
 * The Europe/London date under which a promise stands in a list: the day of its time. One for which the notice names no
 * time stands under the day since when it is owed: it asks for attention at once, and no dated promise ever hides it.
 */
export const dayOf = ({ since, due }: { readonly since: LocalDate; readonly due: Due }): LocalDate =>
  due === null ? since : Instant.is(due) ? localDateOf(due) : due
