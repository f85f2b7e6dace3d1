import type { CaseId, Code } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'

/** Histories in which the first worker stays assigned to the case, whoever else comes and goes. */
export const theWorkerStays = { UnassignWorker: 0, TransferCase: 0 }

/** The first worker's closing of a case, for a reason that both sides agreed on where the policy lists one (A11). */
export const closing = ({ registries }: Policy, caseId: CaseId) => {
  const reasons = registries.closureReasons
  const reason = (reasons.find(({ mutuallyAgreed }) => mutuallyAgreed) ?? reasons[0])?.code as Code
  return { caseId, reason, backdatedBecause: null, summary: null }
}
