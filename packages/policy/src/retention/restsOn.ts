import type { Policy } from '../Policy.js'
import type { RetentionText } from './RetentionText.js'

const someText = ({ schedules }: Policy, rests: (text: RetentionText) => boolean): boolean =>
  schedules.some(({ texts }) => texts.some(rests))

/** Whether some text asks for an age or runs from a birthday: only then is the year of a birth stored in clear. @since 0.2.0 */
export const restsOnBirth = (policy: Policy): boolean =>
  someText(policy, ({ from, ages }) => from === 'birthday' || ages.length > 0)

/** Whether some text rests on a death: only then is the year of one stored in clear. @since 0.2.0 */
export const restsOnDeath = (policy: Policy): boolean =>
  someText(policy, ({ from, ages }) => from === 'death' || ages.some(({ at }) => at === 'death'))
