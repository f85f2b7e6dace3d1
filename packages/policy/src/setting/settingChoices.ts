import type { SettingId } from '@casetrail/kernel'
import type { Choice } from './Property.js'
import type { Settings } from './Settings.js'
import { settingsRegister } from './settingsRegister.js'

/** One choice of one property, for whoever tries or counts them all. @since 0.2.0 */
export interface SettingChoice extends Pick<Choice<unknown>, 'choice' | 'value' | 'says'> {
  readonly id: SettingId
  readonly property: keyof Settings
  /** Whether these settings make this choice; exactly one choice of each property is made. */
  readonly isMadeBy: (settings: Settings) => boolean
}

/** Every choice of every setting, in the order of the register, the default of each property first. @since 0.2.0 */
export const settingChoices: readonly SettingChoice[] = settingsRegister.flatMap(({ id, properties }) =>
  Object.entries(properties).flatMap(([name, { choices }]) => {
    const property = name as keyof Settings
    return choices.map(
      ({ choice, value, says, isMade }): SettingChoice => ({
        id,
        property,
        choice,
        value,
        says,
        isMadeBy: (settings) => isMade(settings[property]),
      }),
    )
  }),
)

/** The setting that a property of `Policy.settings` belongs to; undefined for a name that is none. @since 0.2.0 */
export const settingOf = (property: string | undefined): SettingId | undefined =>
  settingChoices.find((one) => one.property === property)?.id
