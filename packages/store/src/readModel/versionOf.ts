import type { AnyReadModel } from '@casetrail/kernel'
import type { Readings } from '@casetrail/ledger'
import type { InForce } from '../run/Policies.js'

/** What the rows of a read model rest on beside events. */
export interface Under {
  readonly policy: InForce
  readonly readings: Readings
}

/**
 * The version that a read model is kept at: with another one it is built from the beginning, as when a wrong reading was
 * disowned.
 */
export const versionOf = ({ policy: { edition }, readings: { wrong } }: Under, model: AnyReadModel): string => {
  const version = wrong.length === 0 ? model.version : `${model.version}/${wrong.length} wrong`
  return model.followsPolicy ? `${version}/${edition}` : version
}
