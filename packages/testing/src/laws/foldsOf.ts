import type { Fold } from '@casetrail/kernel'
import type { Runtime } from '@casetrail/store'

/** Every fold that a service uses on the streams of one record, by a name to report it by. */
export const foldsOf = (runtime: Runtime): ReadonlyMap<Fold<unknown>, string> => {
  const folds = new Map<Fold<unknown>, string>()
  const readers = [
    ...[...runtime.decisions.values()].map(({ decision }) => [decision.type, decision.reads] as const),
    ...[...runtime.questions.values()].map(({ name, reads }) => [name, reads] as const),
  ]
  for (const [reader, reads] of readers)
    for (const [view, { fold }] of Object.entries(reads as Record<string, { readonly fold: Fold<unknown> }>))
      if (!folds.has(fold)) folds.set(fold, `${reader} · ${view}`)
  return folds
}
