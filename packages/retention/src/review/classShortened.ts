import {
  type Acceptance,
  correctionsOf,
  everRecorded,
  type LifeStagesThatMatter,
  lifeStagesThatMatter,
  type RaisedFlag,
} from '@casetrail/facts'
import type { EventId } from '@casetrail/kernel'
import { type Policy, restsOnBirth } from '@casetrail/policy'
import { type AskedCase, lastBirthWord } from '../class/CaseFacts.js'
import { type FittingSchedule, fittingSchedules } from '../class/fittingSchedules.js'
import { anchorOf } from '../period/anchorOf.js'
import { daysThatMatter } from '../text/daysThatMatter.js'
import { compareEnds } from '../text/textEnd.js'

/* Is the case kept less long than was once to be expected, and by which events? (L3) */

interface Derived {
  readonly longest: FittingSchedule | undefined
  readonly retracted: readonly Acceptance[]
}

/** The words on a date of birth that were later than the first, where a schedule rests on one. */
const birthCorrections = (policy: Policy, { facts }: AskedCase): readonly EventId[] =>
  restsOnBirth(policy) ? facts.lifespan.births.slice(1).flatMap(({ event }) => (event === null ? [] : [event])) : []

/** What was once certain, by whatever was ever recorded: one row for each word on the date of birth. */
const onceCertain = (policy: Policy, all: AskedCase, ever: LifeStagesThatMatter): readonly FittingSchedule[] =>
  all.facts.lifespan.births.flatMap((word) => {
    const hasAcceptance = all.acceptances.length > 0
    const days = daysThatMatter(policy, all, word)
    const expected = fittingSchedules(policy, { hasAcceptance, stages: everRecorded(ever), days }).find(
      (fit) => fit.certain,
    )
    return expected === undefined ? [] : [expected]
  })

/** A retraction shortens what was only possible too: while an age is not known, nothing of the case was certain. */
const retractionShortens = (policy: Policy, all: AskedCase, { longest, retracted }: Derived): boolean => {
  if (retracted.length === 0) return false
  const hasAcceptance = all.acceptances.length > 0
  const days = daysThatMatter(policy, all, lastBirthWord(all.facts.lifespan))
  const stages = lifeStagesThatMatter(policy, all)
  const [before] = fittingSchedules(policy, { hasAcceptance, stages, days })
  return before !== undefined && (longest === undefined || compareEnds(before.by, longest.by) > 0)
}

/** Compared with what was once to be expected. */
export const classShortened = (policy: Policy, asked: AskedCase, derived: Derived): readonly RaisedFlag[] => {
  const { standing, acceptances } = asked
  const { longest, retracted } = derived
  const all: AskedCase = { ...asked, acceptances: [...acceptances, ...retracted] }
  const ever = lifeStagesThatMatter(policy, all)
  const endsEarlier = onceCertain(policy, all, ever).some(
    ({ by }) => longest === undefined || compareEnds(by, longest.by) > 0,
  )
  const runsFrom = (some: readonly Acceptance[]): string => anchorOf(policy, standing, some)?.runsFrom ?? ''
  const startsEarlier = runsFrom(all.acceptances) > runsFrom(acceptances)
  if (!endsEarlier && !startsEarlier && !retractionShortens(policy, all, derived)) return []
  const retractions = retracted.flatMap((one) => (one.retractedBy === null ? [] : [one.retractedBy]))
  const events = [...retractions, ...correctionsOf(ever), ...birthCorrections(policy, asked)]
  return [{ flag: 'classShortened', events: [...new Set(events)] }]
}
