import type { CasetrailEvent } from '@casetrail/events'
import {
  addMonths,
  type CaseId,
  caseStream,
  type Instant,
  type LocalDate,
  localDateOf,
  personStream,
  type Recorded,
  revealed,
} from '@casetrail/kernel'
import { acceptanceCounts, type Policy, type RetentionSchedule } from '@casetrail/policy'

/*
 * Until when must a case be kept, whatever anybody derived? A second, plain reading of the facts, apart from every fold
 * and every life stage that was recorded: it looks at the date of birth itself. It knows the rows whose texts all run
 * from the closure and ask for no age, and says nothing of others.
 */

type Known = readonly Recorded<CasetrailEvent>[]
type Stage = 'child' | 'adult' | 'unknown'
type Of<T extends CasetrailEvent['type']> = Recorded<Extract<CasetrailEvent, { readonly type: T }>>

const all = <T extends CasetrailEvent['type']>(events: Known, type: T): readonly Of<T>[] =>
  events.filter((event): event is Of<T> => event.type === type)

/** What must be kept of one case, and what is known. */
export interface KnownOfCase {
  readonly policy: Policy
  /** Every event that was known, in the order of recording. */
  readonly known: Known
  readonly caseId: CaseId
  /** Up to when facts of the case count. */
  readonly at: Instant
}

const wordsOnBirth = ({ known, caseId }: KnownOfCase) => {
  const [first] = all(known, 'ReferralReceived').filter(({ stream }) => stream === caseStream(caseId))
  return known.flatMap((event, i) => {
    if (first === undefined || event.stream !== personStream(first.data.personId)) return []
    const isWord =
      event.type === 'PersonDetailsRecorded' ||
      (event.type === 'PersonDetailsCorrected' && event.data.fields.includes('dateOfBirth'))
    return isWord ? [{ i, dateOfBirth: revealed(event.parts.client)?.dateOfBirth ?? null }] : []
  })
}

/** The 18th birthday as text; where it does not exist, it lies between 28 February and 1 March all the same. */
const isChild = (dateOfBirth: LocalDate, on: LocalDate): boolean =>
  on < `${+dateOfBirth.slice(0, 4) + 18}${dateOfBirth.slice(4)}`

/** By the last word on the date of birth; where it says that none is known, by what a human decided since. */
const stageOn = (of: KnownOfCase): ((on: LocalDate) => Stage) => {
  const last = wordsOnBirth(of).at(-1)
  const dateOfBirth = last?.dateOfBirth ?? null
  if (dateOfBirth !== null) return (on) => (isChild(dateOfBirth, on) ? 'child' : 'adult')
  const since = of.known.slice((last?.i ?? -1) + 1).filter(({ stream }) => stream === caseStream(of.caseId))
  const decided = all(since, 'LifeStageDetermined').filter(({ data }) => data.because === 'humanDecision')
  const said = decided.flatMap(({ data }) => data.determinations)
  return (on) => said.findLast((one) => one.on === on)?.lifeStage ?? 'unknown'
}

const endOfRow = ({ decides, texts }: RetentionSchedule, from: LocalDate): LocalDate | null => {
  if (texts.some((text) => text.from !== 'closure' || text.ages.length > 0)) return null
  const ends = texts.map(({ years, months }) => addMonths(from, years * 12 + months))
  return (decides === 'first' ? ends[0] : [...ends].sort().at(decides === 'earliest' ? 0 : -1)) ?? null
}

/**
 * The latest anniversary of any class that is possible; `never`: the case is open, or its closure was dated back. An
 * acceptance that was retracted counts: until a human has reviewed it, nothing may go for the want of it (L3).
 */
export const lastDayByTheFacts = (of: KnownOfCase): LocalDate | 'never' => {
  const { policy, known, caseId, at } = of
  const mine = known.filter(({ stream, occurredAt }) => stream === caseStream(caseId) && occurredAt <= at)
  const turns = mine.filter(({ type }) => type === 'CaseClosed' || type === 'CaseReopened')
  const last = turns.reduce<Recorded<CasetrailEvent> | undefined>(
    (latest, turn) => (latest === undefined || turn.occurredAt >= latest.occurredAt ? turn : latest),
    undefined,
  )
  if (last === undefined || last.type !== 'CaseClosed') return 'never'
  const closedOn = localDateOf(last.occurredAt)
  if (localDateOf(last.recordedAt) > closedOn || last.data.backdatedBecause !== null) return 'never'
  const { ageBasis, acceptedAfterClosureAnchor } = policy.settings
  const accepted = all(mine, 'SafeguardingReferralAccepted')
    .filter(({ data }) => acceptanceCounts(policy, data.body, data.acceptedOn))
    .map(({ data }) => data.acceptedOn)
  const received = all(mine, 'ReferralReceived').map(({ data }) => data.receivedOn)
  const from =
    acceptedAfterClosureAnchor === 'closure' ? closedOn : ([closedOn, ...accepted].sort().at(-1) as LocalDate)
  const isPossible = ({ supports, acceptedSafeguarding }: RetentionSchedule): boolean => {
    if (acceptedSafeguarding && accepted.length === 0) return false
    const asked =
      ageBasis === 'closure' ? [closedOn] : ageBasis === 'acceptance' && acceptedSafeguarding ? accepted : received
    const stages = asked.map(stageOn(of))
    return supports === 'anyone' || stages.includes(supports) || stages.includes('unknown')
  }
  const ends = policy.schedules.filter(isPossible).flatMap((row) => endOfRow(row, from) ?? [])
  return [...ends].sort().at(-1) ?? closedOn
}

/** Whether a case may be disposed of on a day, as far as its classes go (A2). */
export const mayGoOn = (of: KnownOfCase, today: LocalDate): boolean => {
  const last = lastDayByTheFacts(of)
  if (last === 'never') return false
  return of.policy.settings.disposalFrom === 'onAnniversary' ? today >= last : today > last
}
