import type { Acceptance, ClosureFact, Standing } from '@casetrail/facts'
import { because, type Explanation, type LocalDate, provision } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'

/* From which date do the years run, and what does an acceptance after the closure do to it? (A1, A4, A5) */

/** The closure in force, and the date that the years run from. */
export interface Anchor {
  readonly closure: ClosureFact
  readonly runsFrom: LocalDate
}

/** The anchor of a closed case; null: it is not closed. A later acceptance moves it by the other reading of A4. */
export const anchorOf = (policy: Policy, standing: Standing, acceptances: readonly Acceptance[]): Anchor | null => {
  if (standing.standing !== 'closed') return null
  const { by: closure } = standing
  if (policy.settings.acceptedAfterClosureAnchor === 'closure') return { closure, runsFrom: closure.on }
  const latest = acceptances.reduce((last, { acceptedOn }) => (acceptedOn > last ? acceptedOn : last), closure.on)
  return { closure, runsFrom: latest }
}

const acceptanceAfterClosureKeepsTheAnchor = provision(
  'acceptanceAfterClosureKeepsTheAnchor',
  'A4',
  'It was accepted after the closure: the case is classified anew, and its years run from {date}.',
)

const theYearsRunFromTheLaterOfClosureAndAcceptance = provision(
  'theYearsRunFromTheLaterOfClosureAndAcceptance',
  'A4',
  acceptanceAfterClosureKeepsTheAnchor.sentence,
)

const aLateAcceptanceStillClassifiesAnew = provision(
  'aLateAcceptanceStillClassifiesAnew',
  'A5',
  'The years without it had run out on {date}, but the case was not disposed of: it is classified anew.',
)

/** What can be told of acceptances after the closure. */
export const lateAcceptanceProvisions = [
  acceptanceAfterClosureKeepsTheAnchor,
  theYearsRunFromTheLaterOfClosureAndAcceptance,
  aLateAcceptanceStillClassifiesAnew,
] as const

const byReading = {
  closure: acceptanceAfterClosureKeepsTheAnchor,
  laterOfClosureAndAcceptance: theYearsRunFromTheLaterOfClosureAndAcceptance,
} as const

interface Late {
  readonly acceptances: readonly Acceptance[]
  /** The day from which the case might have been disposed of without them; null: none. */
  readonly ranOut: LocalDate | null
}

/** Acceptances after the closure, and those after the years without them had run out. */
export const lateAcceptanceLines = (
  policy: Policy,
  { closure, runsFrom }: Anchor,
  { acceptances, ranOut }: Late,
): Explanation =>
  acceptances
    .filter(({ acceptedOn }) => acceptedOn > closure.on)
    .flatMap(({ event, acceptedOn }) => {
      const on = { events: [event], dates: [acceptedOn, runsFrom] }
      const anew = because(byReading[policy.settings.acceptedAfterClosureAnchor], { ...on, places: { date: runsFrom } })
      return ranOut === null || acceptedOn < ranOut
        ? [anew]
        : [anew, because(aLateAcceptanceStillClassifiesAnew, { ...on, places: { date: ranOut } })]
    })
