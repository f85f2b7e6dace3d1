import type { Ground, Instant, Situation } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type { AccessViews } from '../seat/AccessViews.js'
import { askerOf, type Requester, requesterOf } from './Requester.js'

/**
 * What a ground is judged over, to look and to act alike (C42): who asks, at which instant, under which policy, and
 * those views that the ground needs.
 *
 * @since 0.2.0
 */
export interface Claim<View extends keyof AccessViews> {
  readonly requester: Requester
  /** Valid time: a ground holds at an instant (A26). */
  readonly at: Instant
  readonly policy: Policy
  readonly views: Pick<AccessViews, View>
}

/** The ground as one of whoever acts in a decision, judged at the moment of recording: for `by`. @since 0.2.0 */
export const ofTheActor = <View extends keyof AccessViews, Word extends string>(
  ground: Ground<Claim<View>, Word>,
): Ground<Situation<unknown, Pick<AccessViews, View>, Policy>, Word> => ({
  name: ground.name,
  clause: ground.clause,
  sentence: ground.sentence,
  holds: ({ command, world, views, now }) =>
    ground.holds({ requester: requesterOf(world, askerOf(command.actor)), at: now, policy: world, views }),
})
