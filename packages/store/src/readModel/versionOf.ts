import type { AnyReadModel } from '@casetrail/kernel'
import type { InForce } from '../run/Policies.js'

/** The version that a read model is kept at: with another one it is built from the beginning. */
export const versionOf = ({ edition }: InForce, model: AnyReadModel): string =>
  model.followsPolicy ? `${model.version}/${edition}` : model.version
