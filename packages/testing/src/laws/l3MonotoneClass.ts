import { caseStream, type Recorded } from '@casetrail/kernel'
import type { Retention } from '@casetrail/retention'
import { caseHistory } from '../arbitraries/caseHistory.js'
import { law } from './Law.js'
import { holds } from './LawBroken.js'
import { withService } from './play.js'
import { longestOf, retentionOfCase } from './retentionOfCase.js'

const takesBack: readonly string[] = ['SafeguardingAcceptanceRetracted', 'LifeStageDetermined']

const turns: readonly string[] = ['CaseClosed', 'CaseReopened']

const endOf = (retention: Retention): string => retention.keepThrough ?? ''

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
  // Closing and reopening move the anchor itself (A1).
  if (types.some((type) => turns.includes(type)) || !isShorter(before, after)) return
  holds(
    types.some((type) => takesBack.includes(type)),
    () => `something other than a retraction or a correction shortened retention. ${says()}`,
  )
  holds(after.reviewFlags.includes('CLASS_SHORTENED'), () => `a shortened retention is not flagged. ${says()}`)
}

/** L3. @since 0.1.0 */
export const l3MonotoneClass = law(
  'L3',
  'adding an acceptance never shortens retention; only a retraction or a correction can, and then it is flagged CLASS_SHORTENED',
  (policy) => {
    const none = { note: 0, measure: 0, contact: 0, signpost: 0, access: 0, outsiderAccess: 0, investigate: 0 }
    const more = { safeguardingAccepted: 8, safeguardingRetracted: 5, dateOfBirth: 4, close: 6 }
    return caseHistory({ policy, weights: { ...none, ...more } })
  },
  (service, { steps, cases }) =>
    withService(service, async (player) => {
      const last = new Map<string, Retention>()
      for (const step of steps) {
        const { outcome } = await player.step(step)
        if (outcome._tag === 'Left') continue
        for (const caseId of cases.filter((id) => caseStream(id) === outcome.right.stream)) {
          const before = last.get(caseId)
          const after = await retentionOfCase(player.runtime, caseId)
          if (before !== undefined) judge(outcome.right.events, before, after)
          last.set(caseId, after)
        }
      }
    }),
)
