import { type Fields, type Plain, record } from '@casetrail/kernel'
import * as RR from 'fp-ts/lib/ReadonlyRecord.js'
import type * as t from 'io-ts'
import type { Properties, Property } from './Property.js'
import type { Setting } from './Setting.js'
import { allSettings } from './settingsRegister.js'

type PropertiesOf<S> = S extends Setting<any, infer P> ? (keyof P extends never ? never : P) : never
type AllOf<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never
type All = AllOf<PropertiesOf<(typeof allSettings)[number]>>

/** Every property of every setting, by its name in `Policy.settings`. @since 0.2.0 */
export const settingProperties: Properties = Object.assign({}, ...allSettings.map(({ properties }) => properties))

/**
 * The choices of one policy where the notice leaves a reading open, by property; `settingsRegister` says what each
 * means, what else may stand there, and why.
 *
 * @since 0.1.0
 */
export type Settings = { readonly [K in keyof All]: All[K] extends Property<infer A> ? A : never }

/** Decodes {@link Settings}. @since 0.1.0 */
export const Settings = record(
  'Settings',
  RR.map(({ codec }: Property<any>) => codec)(settingProperties) as Fields,
) as unknown as t.Type<Settings, unknown, unknown>

/** The default of every property. Spread it and change what your notice says otherwise. @since 0.1.0 */
export const defaultSettings = RR.map(({ choices }: Property<any>) => choices[0].value)(
  settingProperties,
) as Plain<Settings>
