import { type BirthWord, type DayRange, lifeStagesOf } from '@casetrail/facts'
import { addDays, addYears, type EventId, type LocalDate } from '@casetrail/kernel'
import type { AskedCase } from '../class/CaseFacts.js'

/** Between which days the person was born, as far as it can be read here. */
export interface BirthRange extends DayRange {
  /** False: no date of birth is on record, or nothing at all can be read of it; what rests on it is undetermined (A3c). */
  readonly isKnown: boolean
  readonly event: EventId | null
}

/** Not on acceptances: what one says of its day must not bring an end nearer (L3). */
const stagesOn = ({ facts, at }: AskedCase) =>
  (['received', 'closed'] as const).flatMap((occasion) => lifeStagesOf(facts.lifeStages, occasion, at))

const greatest = (days: readonly LocalDate[]): LocalDate | null => [...days].sort().at(-1) ?? null

/** A child of a day had not reached 18 on it, an adult had; and whoever was referred had been born. */
const rangeByStages = (asked: AskedCase, firstReferral: LocalDate | null): DayRange & { readonly isKnown: boolean } => {
  const stages = stagesOn(asked)
  const of = (stage: 'child' | 'adult') => stages.filter(({ lifeStage }) => lifeStage === stage).map(({ on }) => on)
  const earliest = greatest(of('child').map((on) => addDays(addYears(on, -18), 1)))
  const adults = of('adult').map((on) => addYears(on, -18))
  const latest = [...adults, ...(firstReferral === null ? [] : [firstReferral])].sort()[0] ?? null
  // Stages that contradict each other say nothing.
  return earliest !== null && latest !== null && earliest > latest
    ? { earliest: null, latest: firstReferral, isKnown: false }
    : { earliest, latest, isKnown: earliest !== null || adults.length > 0 }
}

/** The range that one word on the date of birth leaves. */
export const birthRange = (asked: AskedCase, { born, event }: BirthWord): BirthRange => {
  const firstReferral =
    lifeStagesOf(asked.facts.lifeStages, 'received', asked.at)
      .map(({ on }) => on)
      .sort()[0] ?? null
  if (born === 'notKnown') return { earliest: null, latest: firstReferral, isKnown: false, event }
  return born === 'notRead'
    ? { ...rangeByStages(asked, firstReferral), event }
    : { earliest: born.earliest, latest: born.latest, isKnown: true, event }
}
