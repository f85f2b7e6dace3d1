import type { SettingId } from '@casetrail/kernel'
import type { Properties } from './Property.js'

/**
 * One ambiguity of the notice and how it is settled.
 * - `applied`: rules of this release read the properties, or the list of the policy that `default` names;
 * - `planned`: the rooms that hold it come later;
 * - `constant`: no other reading is supported.
 *
 * @since 0.2.0
 */
export interface Setting<Id extends SettingId = SettingId, P extends Properties = Properties> {
  readonly id: Id
  readonly question: string
  /** How it is settled unless a policy says otherwise, in a sentence. */
  readonly default: string
  readonly alternatives: readonly string[]
  readonly why: string
  readonly status: 'applied' | 'planned' | 'constant'
  /** The properties of `Policy.settings` that carry the choice; none for a constant and for a list of the policy. */
  readonly properties: P
}

/** A setting that properties of `Policy.settings` carry. @since 0.2.0 */
export const setting = <const Id extends SettingId, P extends Properties>(
  said: Pick<Setting<Id, P>, 'id' | 'question' | 'why' | 'properties'> & { readonly status: 'applied' | 'planned' },
): Setting<Id, P> => {
  const properties = Object.values(said.properties)
  return {
    ...said,
    default: properties.map(({ choices }) => choices[0].says).join(' '),
    alternatives: properties.flatMap(({ choices }) => choices.slice(1).map(({ says }) => says)),
  }
}

/** A setting without a property: a constant, unless `status` and `alternatives` say otherwise. @since 0.2.0 */
export const settled = <const Id extends SettingId>(
  said: Pick<Setting<Id>, 'id' | 'question' | 'default' | 'why'> & Partial<Pick<Setting, 'alternatives' | 'status'>>,
): Setting<Id, Record<never, never>> => ({ alternatives: [], status: 'constant', ...said, properties: {} })
