import type { AnyReadModel } from '@casetrail/kernel'
import type { Runtime } from '../run/Runtime.js'

/** The version that a read model is kept at: with another one it is built from the beginning. */
export const versionOf = ({ policyVersion }: Pick<Runtime, 'policyVersion'>, model: AnyReadModel): string =>
  model.followsPolicy ? `${model.version}/${policyVersion}` : model.version
