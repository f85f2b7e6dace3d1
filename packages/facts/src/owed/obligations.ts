import { addDays, ledgerOf, localDateOf, provision } from '@casetrail/kernel'
import { acceptanceCounts } from '@casetrail/policy'
import { obligation } from '../words.js'

/* What the notice promises about a case, opened, moved and ended by its events (E21). */

/** C28 · owed from acceptance by a body that counts (A7); a retracted acceptance owes nothing. @since 0.2.0 */
export const safeguardingLogEntry = obligation({
  provision: provision(
    'safeguardingLogEntry',
    'C28',
    'An accepted safeguarding referral has its entry in the separate log, within the days that the policy gives.',
  ),
  owedBy: 'frontLine',
  about: 'safeguardingReferralId',
  blocksDisposal: true,
  opens: {
    SafeguardingReferralAccepted: ({ data: { body, acceptedOn } }, policy) =>
      acceptanceCounts(policy, body, acceptedOn)
        ? { since: acceptedOn, due: addDays(acceptedOn, policy.logEntryDueDays) }
        : null,
  },
  ends: { SafeguardingLogEntryCreated: 'met', SafeguardingAcceptanceRetracted: 'void' },
})

/** E18 · no form waits for somebody to read it. @since 0.2.0 */
export const safetyConcernFollowUp = obligation({
  provision: provision('safetyConcernFollowUp', 'E18', 'A safety concern is followed up on the day it is raised.'),
  owedBy: 'frontLine',
  about: 'safetyConcernId',
  blocksDisposal: true,
  opens: {
    SafetyConcernRaised: (e) => ({ since: localDateOf(e.occurredAt), due: localDateOf(e.occurredAt) }),
  },
  ends: { SafetyConcernFollowedUp: 'met' },
})

/** C45 · the notice names no time for it. @since 0.2.0 */
export const alertInvestigation = obligation({
  provision: provision(
    'alertInvestigation',
    'C45',
    'An alert on access to the case is investigated by an officer to an outcome.',
  ),
  owedBy: 'privacyOfficer',
  about: 'alertId',
  blocksDisposal: true,
  opens: { PostClosureAccessAlertRaised: (e) => ({ since: localDateOf(e.occurredAt), due: null }) },
  ends: { AlertInvestigationConcluded: 'met' },
})

/** C45, A12c · of a run over many cases, none of which it holds back. @since 0.2.0 */
export const reportRunInvestigation = obligation({
  provision: provision(
    'reportRunInvestigation',
    'A12c',
    'The alert of a report run is investigated by an officer to an outcome.',
  ),
  owedBy: 'privacyOfficer',
  about: 'alertId',
  blocksDisposal: false,
  opens: { BatchAccessAlertRaised: (e) => ({ since: localDateOf(e.occurredAt), due: null }) },
  ends: { BatchAlertConcluded: 'met' },
})

/** Every promise whose events stand in the streams of one case: the case, its safeguarding log, its access log. @since 0.2.0 */
export const caseObligations = [safeguardingLogEntry, safetyConcernFollowUp, alertInvestigation] as const

/** What is owed about one case, from its three streams. @since 0.2.0 */
export const owedFold = ledgerOf(caseObligations)
