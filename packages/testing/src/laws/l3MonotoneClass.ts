import { caseStream, type Recorded } from '@casetrail/kernel'
import type { Retention } from '@casetrail/retention'
import { caseHistory } from '../arbitraries/caseHistory.js'
import { home } from '../arbitraries/cast.js'
import { law } from './Law.js'
import { holds } from './LawBroken.js'
import { withService } from './play.js'
import { longestOf, retentionOfCase } from './retentionOfCase.js'

const takesBack: readonly string[] = ['SafeguardingAcceptanceRetracted', 'LifeStageDetermined']

const lets: readonly string[] = ['PolicyAdopted', 'RetentionReviewed']

const turns: readonly string[] = ['CaseClosed', 'CaseReopened']

const endOf = (retention: Retention): string => retention.keepThrough ?? ''

/** No end is the latest. */
const endsEarlier = (before: Retention, after: Retention): boolean =>
  after.keepThrough !== null && (before.keepThrough === null || after.keepThrough < before.keepThrough)

/** While undetermined, the dates are those of the longest candidate: learning the age shortens no promise (A3c). */
const isShorter = (before: Retention, after: Retention): boolean =>
  before.class !== 'UNDETERMINED' && (endOf(after) < endOf(before) || longestOf(after) < longestOf(before))

const told = ({ class: code, keepThrough, reviewFlags }: Retention): string =>
  `${code} through ${keepThrough ?? 'no date'}, flags ${reviewFlags.join(', ') || 'none'}`

const judge = (events: readonly Recorded[], before: Retention, after: Retention): void => {
  const types = events.map((event) => event.type)
  const says = () => `${types.join(', ')}: before ${told(before)}; after ${told(after)}`
  if (types.includes('SafeguardingReferralAccepted')) {
    holds(endOf(after) >= endOf(before), () => `an acceptance brought the end forward. ${says()}`)
    holds(longestOf(after) >= longestOf(before), () => `an acceptance shortened the years. ${says()}`)
  }
  // Another policy decides for an open case; of a closed one it shortens nothing (A30).
  if (types.includes('PolicyAdopted'))
    holds(before.standing !== 'closed' || !endsEarlier(before, after), () => `another policy shortened. ${says()}`)
  // A human who has reviewed what another policy shortens lets it end.
  if (types.some((type) => lets.includes(type))) return
  // Closing and reopening move the anchor itself (A1).
  if (types.some((type) => turns.includes(type)) || !isShorter(before, after)) return
  holds(
    types.some((type) => takesBack.includes(type)),
    () => `something other than a retraction or a correction shortened retention. ${says()}`,
  )
  holds(after.reviewFlags.includes('classShortened'), () => `a shortened retention is not flagged. ${says()}`)
}

const whatBearsOnRetention = {
  others: 0,
  MakeSafeguardingReferral: 4,
  AcceptSafeguardingReferral: 8,
  RetractSafeguardingAcceptance: 5,
  CorrectPersonDetails: 4,
  CorrectPersonDetail: 2,
  DetermineLifeStage: 4,
  ReceiveReferral: 2,
  RecordDeath: 1,
  CloseCase: 6,
  ReviewRetention: 3,
  ProposePolicy: 2,
  AdoptPolicy: 3,
  ReopenCase: 3,
}

/** L3. @since 0.1.0 */
export const l3MonotoneClass = law({
  name: 'l3MonotoneClass',
  id: 'L3',
  says: 'neither adding an acceptance nor adopting another policy ever shortens retention; only a retraction or a correction can, and then it is flagged classShortened',
  given: (from) => caseHistory({ ...from, weights: whatBearsOnRetention }),
  holdsFor: (service, { steps, cases }) =>
    withService(service, async (player) => {
      const last = new Map<string, Retention>()
      for (const step of steps) {
        const { events } = await player.step(step)
        const stream = events[0]?.stream
        for (const caseId of cases.filter((id) => (stream === home ? last.has(id) : caseStream(id) === stream))) {
          const before = last.get(caseId)
          const after = await retentionOfCase(player.runtime, caseId)
          if (before !== undefined) judge(events, before, after)
          last.set(caseId, after)
        }
      }
    }),
})
