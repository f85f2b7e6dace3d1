import type { Fault } from '@casetrail/kernel'
import { clauseFaults } from '../clause/clauseFaults.js'
import type { Policy } from '../Policy.js'
import { basisFaults, purposeFaults } from '../purpose/purposeFaults.js'
import { registryFaults } from '../registry/registryFaults.js'
import { scheduleFaults } from '../retention/scheduleFaults.js'
import { roleFaults } from '../role/roleFaults.js'
import { settingFaults } from '../setting/settingFaults.js'
import type { Vocabulary } from '../Vocabulary.js'
import { holidayFaults } from '../workingDay/holidayFaults.js'

const parts: readonly ((policy: Policy, vocabulary: Vocabulary) => readonly Fault[])[] = [
  clauseFaults,
  settingFaults,
  scheduleFaults,
  registryFaults,
  purposeFaults,
  basisFaults,
  roleFaults,
  holidayFaults,
]

/** What is wrong between the parts of a policy whose shape is right, and between it and the rooms. @since 0.1.0 */
export const coherenceFaults = (policy: Policy, vocabulary: Vocabulary): readonly Fault[] =>
  parts.flatMap((faultsOf) => faultsOf(policy, vocabulary))
