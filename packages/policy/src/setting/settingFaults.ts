import type { Fault } from '@casetrail/kernel'
import { faultWhen } from '../coherence/faultWhen.js'
import { repeats } from '../coherence/repeats.js'
import type { Policy } from '../Policy.js'
import type { Vocabulary } from '../Vocabulary.js'

/** Settings name what there is: event types of the rooms, and what a registry can answer. @since 0.2.0 */
export const settingFaults = ({ settings, registries }: Policy, { eventTypes }: Vocabulary): readonly Fault[] => [
  ...repeats('settings.onClosedCase', settings.onClosedCase, 'A12b'),
  ...settings.onClosedCase.flatMap((type, i) =>
    faultWhen(
      !eventTypes.includes(type),
      `settings.onClosedCase.${i}`,
      'must be the type of an event that the rooms record',
      'A12b',
    ),
  ),
  ...faultWhen(
    settings.alertForClosures === 'mutualOnly' && !registries.closureReasons.some((reason) => reason.mutuallyAgreed),
    'settings.alertForClosures',
    'must not wait for a mutually agreed closure, since no closure reason is one',
    'A11',
  ),
]
