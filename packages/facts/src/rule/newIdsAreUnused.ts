import { type Citation, provision, type Rule, rule } from '@casetrail/kernel'

/**
 * An id that a command brings names one new thing: used again, it would quietly change what the first one says.
 * `field` is the command's field; `isUsed` says whether the record already knows the id.
 *
 * @since 0.1.0
 */
export const newIdsAreUnused = <S>(clause: Citation, field: string, isUsed: (situation: S) => boolean): Rule<S> =>
  rule(provision('newIdsAreUnused', clause, 'A new id names one thing and is never used again.'), isUsed, () => ({
    field,
  }))
