import { addDays, type LocalDate, type Recorded } from '@casetrail/kernel'
import { acceptanceCounts, type Policy, type RetentionSchedule } from '@casetrail/policy'
import { type DaysAsked, endOfRow, isDay } from './endOfRow.js'
import { type FactsOfCase, factsOfCase } from './factsOfCase.js'
import type { KnownOfCase } from './KnownOfCase.js'
import { policiesThatKeep } from './policiesThatKeep.js'

/*
 * Through which day must a case be kept, whatever anybody derived? A second, plain reading of the facts, apart from every
 * fold. It reads classes, reviews and policies; what else blocks disposal, it does not ask.
 */

/** The last day on which a case must be kept. @since 0.2.0 */
export interface LastDay {
  /** `noEnd`: the case is not closed, or its closure is to be reviewed, or what its years run from has not come. */
  readonly through: LocalDate | 'noEnd'
  /** Rows and versions that could not be read, and may keep it longer: a day that they rest on is sealed or not known. */
  readonly unread: readonly string[]
  /** The closure, and the acceptances that may count. */
  readonly events: readonly Recorded[]
}

const latest = (one: LocalDate, ...others: readonly LocalDate[]): LocalDate =>
  others.reduce((last, day) => (day > last ? day : last), one)

/** What of a case counts under a policy. */
const counting = ({ settings, registries }: Policy, facts: FactsOfCase) => {
  const accepted = facts.accepted.filter(({ data }) => acceptanceCounts({ registries }, data.body, data.acceptedOn))
  const isAChilds = settings.householdChildConcern === 'longestOfConcernAndClient' && accepted.some(facts.isOfAChild)
  return { acceptedOn: accepted.map(({ data }) => data.acceptedOn), isAChilds }
}

type Counting = ReturnType<typeof counting>

const daysUnder = ({ settings }: Policy, facts: FactsOfCase, { acceptedOn }: Counting): DaysAsked => {
  const { received, lastContact, closedOn, death } = facts
  const isFromClosure = settings.acceptedAfterClosureAnchor === 'closure'
  const [first, ...others] = acceptedOn
  return {
    birth: facts.birth.day,
    occasions: {
      received,
      acceptance: acceptedOn,
      lastContact: [lastContact],
      closure: [closedOn],
      death: death === null ? [] : [death],
    },
    anchors: {
      closure: isFromClosure ? closedOn : latest(closedOn, ...acceptedOn),
      lastContact,
      acceptance: first === undefined ? null : latest(first, ...others),
      death,
    },
  }
}

/** Whether a row may be for a case like this one (A3, A3b, C26, C27). */
const isPossible =
  (
    { settings: { ageBasis } }: Policy,
    { closedOn, received, birth }: FactsOfCase,
    { acceptedOn, isAChilds }: Counting,
  ) =>
  ({ supports, acceptedSafeguarding }: RetentionSchedule): boolean => {
    if (acceptedSafeguarding && acceptedOn.length === 0) return false
    const asked = { received, closure: [closedOn], acceptance: acceptedSafeguarding ? acceptedOn : received }[ageBasis]
    const stages = asked.map(birth.stageOn)
    return (
      supports === 'anyone' ||
      stages.includes(supports) ||
      stages.includes('unknown') ||
      (supports === 'child' && acceptedSafeguarding && isAChilds)
    )
  }

/** The latest anniversary of any row that is possible, or the day before it (A2). */
const lastDayUnder = (policy: Policy, facts: FactsOfCase): Omit<LastDay, 'events'> => {
  const counted = counting(policy, facts)
  const days = daysUnder(policy, facts, counted)
  const rows = policy.schedules
    .filter(isPossible(policy, facts, counted))
    .map((row) => ({ code: row.code, end: endOfRow(row, days) }))
    .filter(({ end }) => end !== 'fitsNobody')
  const unread = rows.filter(({ end }) => end === 'unread').map(({ code }) => code)
  // What no row fits is kept without an end, and not until tomorrow.
  if (rows.length === 0 || rows.some(({ end }) => end === 'noEnd')) return { through: 'noEnd', unread }
  const isIn = policy.settings.disposalFrom === 'dayAfterAnniversary'
  const ends = rows.map(({ end }) => end).filter(isDay)
  return { through: latest(facts.closedOn, ...ends.map((end) => (isIn ? end : addDays(end, -1)))), unread }
}

/** By every class that is possible, under every policy that counts, and by what a human extended it to. @since 0.2.0 */
export const lastDayByTheFacts = (of: KnownOfCase): LastDay => {
  const facts = factsOfCase(of)
  if (facts === null) return { through: 'noEnd', unread: [], events: [] }
  const { given, missing } = policiesThatKeep(of, facts)
  const days = given.map((policy) => lastDayUnder(policy, facts))
  const ends = days.map(({ through }) => through)
  const extended = facts.reviews.flatMap(({ data }) => data.keepThrough ?? [])
  return {
    through: ends.includes('noEnd') ? 'noEnd' : latest(facts.closedOn, ...ends.filter(isDay), ...extended),
    unread: [...new Set([...days.flatMap(({ unread }) => unread), ...missing])],
    events: [facts.closure, ...facts.accepted],
  }
}

/** Whether a case may be disposed of on a day, as far as its classes go and can be read. @since 0.2.0 */
export const mayGoOn = (of: KnownOfCase, today: LocalDate): boolean => {
  const { through } = lastDayByTheFacts(of)
  return through !== 'noEnd' && today > through
}
