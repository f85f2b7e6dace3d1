import { type Duty, waitingAt } from '@casetrail/events'
import type { Citation, EventId, Instant, LocalDate } from '@casetrail/kernel'
import type { DisposalFacts } from '../facts/disposalFacts.js'
import type { Derivation } from './derive.js'
import type { ReviewFlag } from './reviewFlagsOf.js'

/*
 * What stands between this case and its disposal? Each blocker is a rule of its own; a case without any is eligible,
 * which still disposes of nothing: a named human does (C29, B12).
 */

/** What blocks disposal. @since 0.1.0 */
export type BlockerCode =
  | 'caseNotBegun'
  | 'caseOpen'
  | 'notYetEligible'
  | 'classUndetermined'
  | 'childConcernUnreviewed'
  | 'backdatedClosureUnreviewed'
  | 'shortenedClassUnreviewed'
  | 'alertOpen'
  | 'logEntryMissing'
  | 'safetyConcernOpen'

/** One reason why a case may not be disposed of, and since when. @since 0.1.0 */
export interface Blocker {
  readonly blocker: BlockerCode
  readonly clause: Citation
  readonly says: string
  readonly events: readonly EventId[]
  readonly since: Instant | LocalDate | null
}

const blocker = (
  code: BlockerCode,
  clause: Citation,
  says: string,
  on: { readonly events?: readonly EventId[]; readonly since?: Instant | LocalDate } = {},
): Blocker => ({ blocker: code, clause, says, events: on.events ?? [], since: on.since ?? null })

/** Only closed cases come to an end (A1, C24). */
const onlyClosedCasesAreDisposed = ({ standing }: Derivation): readonly Blocker[] => {
  switch (standing.standing) {
    case 'notBegun':
      return [blocker('caseNotBegun', 'A1', 'No referral had been received: there is nothing to dispose of.')]
    case 'open':
      return [
        blocker('caseOpen', 'C24', 'The case is open: an open case has no deadline.', {
          events: [standing.since.event],
          since: standing.since.at,
        }),
      ]
    case 'closed':
      return []
  }
}

/** A case is kept for all of its years (A2). */
export const theYearsHaveRunOut = ({ anchor, deadline, fitting }: Derivation, today: LocalDate): readonly Blocker[] =>
  anchor === null || deadline === null || today >= deadline.eligibleFrom
    ? []
    : [
        blocker(
          'notYetEligible',
          fitting[0]?.schedule.clause ?? 'C24',
          `The case is kept through ${deadline.keepThrough}.`,
          { events: [anchor.closure.event], since: anchor.closure.on },
        ),
      ]

/** A case of which a deciding age is not known is kept (A3c). */
const theClassIsDetermined = ({ class: decided, standing, stages }: Derivation): readonly Blocker[] =>
  decided !== 'UNDETERMINED' || standing.standing === 'notBegun'
    ? []
    : [
        blocker('classUndetermined', 'A3c', 'A life stage that decides the class is not known.', {
          events: [...stages.anyRow, ...stages.safeguardingRow]
            .filter((one) => one.lifeStage === 'unknown')
            .map((one) => one.event)
            .filter((event, i, all) => all.indexOf(event) === i),
        }),
      ]

const unreviewed: Readonly<Record<ReviewFlag, BlockerCode>> = {
  CHILD_CONCERN: 'childConcernUnreviewed',
  BACKDATED_CLOSURE: 'backdatedClosureUnreviewed',
  CLASS_SHORTENED: 'shortenedClassUnreviewed',
}

/** Whatever is flagged is reviewed by a human before disposal (A3b, A27, L3). */
const whatIsFlaggedIsReviewed = ({ flags }: Derivation): readonly Blocker[] =>
  flags.map(({ flag, clause, says, events }) => blocker(unreviewed[flag], clause, says, { events }))

const waiting = (code: BlockerCode, clause: Citation, says: string, duties: readonly Duty[]): readonly Blocker[] =>
  duties.map((duty) => blocker(code, clause, says, { events: [duty.event], since: duty.since }))

/** Every acceptance that counts has its entry in the separate log (C28); one referral is one entry. */
const everyAcceptanceHasItsLogEntry = (
  { acceptances }: Derivation,
  { log }: DisposalFacts,
  at: Instant,
): readonly Blocker[] => {
  const logged = new Set(log.entries.filter((entry) => entry.at <= at).map((entry) => entry.referral))
  return acceptances.counting
    .filter(
      (one, i, all) => !logged.has(one.referral) && all.findIndex((other) => other.referral === one.referral) === i,
    )
    .map((one) =>
      blocker('logEntryMissing', 'C28', 'An accepted safeguarding referral has no entry in the separate log.', {
        events: [one.event],
        since: one.at,
      }),
    )
}

/** Every blocker but the calendar: what somebody has to do before the case may go. */
export const blockersOf = (facts: DisposalFacts, derivation: Derivation, at: Instant): readonly Blocker[] => [
  ...onlyClosedCasesAreDisposed(derivation),
  ...theClassIsDetermined(derivation),
  ...whatIsFlaggedIsReviewed(derivation),
  ...everyAcceptanceHasItsLogEntry(derivation, facts, at),
  ...waiting(
    'safetyConcernOpen',
    'E18',
    'A safety concern was not followed up.',
    waitingAt(facts.case.safetyConcerns, at),
  ),
  ...waiting(
    'alertOpen',
    'E2',
    'An alert on access to the case was not investigated to an outcome.',
    waitingAt(facts.alerts, at),
  ),
]
