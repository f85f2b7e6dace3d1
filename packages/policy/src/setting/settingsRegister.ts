import type { SettingId } from '@casetrail/kernel'
import * as N from 'fp-ts/lib/number.js'
import * as Ord from 'fp-ts/lib/Ord.js'
import * as RA from 'fp-ts/lib/ReadonlyArray.js'
import * as S from 'fp-ts/lib/string.js'
import { accessSettings } from './accessSettings.js'
import { historySettings } from './historySettings.js'
import { retentionSettings } from './retentionSettings.js'
import { rightsSettings } from './rightsSettings.js'
import type { Setting } from './Setting.js'
import { safeguardingSettings } from './safeguardingSettings.js'

/** Every setting, by subject. @since 0.2.0 */
export const allSettings = [
  ...retentionSettings,
  ...safeguardingSettings,
  ...accessSettings,
  ...rightsSettings,
  ...historySettings,
] as const

/** A missing setting does not compile. */
const byId: Readonly<Record<SettingId, Setting>> = Object.fromEntries(
  allSettings.map((one) => [one.id, one]),
) as Readonly<Record<(typeof allSettings)[number]['id'], Setting>>

const byNumberThenLetter = [
  Ord.contramap(({ id }: Setting) => Number.parseInt(id.slice(1), 10))(N.Ord),
  Ord.contramap(({ id }: Setting) => id as string)(S.Ord),
]

/** Every settled ambiguity of the notice, A1, A2, A3, A3b … in order. @since 0.1.0 */
export const settingsRegister: readonly Setting[] = RA.sortBy(byNumberThenLetter)(Object.values(byId))
