import { addDays, type Instant, ledgerOf, localDateOf, type Owing, provision } from '@casetrail/kernel'
import { acceptanceCounts, type Policy, workingDaysAfter } from '@casetrail/policy'
import { obligation } from '../words.js'

/* What the notice promises about a case, opened, moved and ended by its events (E21). */

const toBeTold = (at: Instant, policy: Policy): Owing => {
  const since = localDateOf(at)
  return { since, due: workingDaysAfter(policy.holidays, since, policy.breachNoticeWorkingDays).date }
}

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

/** A6 · owed while there is an entry to strike, whichever was recorded first. @since 0.2.0 */
export const logEntryIsStruck = obligation({
  provision: provision(
    'logEntryIsStruck',
    'A6',
    'The log entry of an acceptance that was retracted is struck, within the days that the policy gives.',
  ),
  owedBy: 'frontLine',
  about: 'safeguardingReferralId',
  blocksDisposal: true,
  opens: {
    SafeguardingAcceptanceRetracted: ({ occurredAt }, policy) => {
      const since = localDateOf(occurredAt)
      return { since, due: addDays(since, policy.logEntryDueDays) }
    },
  },
  needs: { SafeguardingLogEntryCreated: true },
  ends: { SafeguardingLogEntryStruck: 'met' },
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

/**
 * C46 · stricter than UK GDPR Art 34: whatever the risk. Of a report run, from when each case that it read holds what
 * the run's investigation found.
 *
 * @since 0.2.0
 */
export const personIsTold = obligation({
  provision: provision('personIsTold', 'C46', 'Whoever’s record was opened without purpose is told.'),
  owedBy: 'privacyOfficer',
  about: 'alertId',
  blocksDisposal: true,
  opens: {
    AlertInvestigationConcluded: (e, policy) =>
      e.data.outcome === 'noPurpose' ? toBeTold(e.occurredAt, policy) : null,
    CaseReadWithoutPurpose: (e, policy) => toBeTold(e.occurredAt, policy),
  },
  ends: { PersonNotifiedOfBreach: 'met', PersonDeathNoted: 'void' },
})

/** C25, E2 · what a run read is kept until it is known why; told in each case, so that a question about one needs no index. @since 0.2.0 */
export const reportReadingInvestigation = obligation({
  provision: provision(
    'reportReadingInvestigation',
    'E2',
    'The alert of a report run that read the case is investigated by an officer to an outcome.',
  ),
  owedBy: 'privacyOfficer',
  about: 'accessRequestId',
  blocksDisposal: true,
  opens: { CaseReadByReportRun: (e) => ({ since: localDateOf(e.occurredAt), due: null }) },
  ends: { CaseReadingConcluded: 'met' },
})

/** C45, A12c · of a run over many cases; each holds it for itself. @since 0.2.0 */
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

/** A13 · of the service’s own record, so it holds back no case. @since 0.2.0 */
export const standDownInvestigation = obligation({
  provision: provision(
    'standDownInvestigation',
    'A13',
    'Why an officer was stood down is looked into, to an outcome, by another whom those who did it did not appoint.',
  ),
  owedBy: 'privacyOfficer',
  about: 'alertId',
  blocksDisposal: false,
  opens: { StandDownAlertRaised: (e) => ({ since: localDateOf(e.occurredAt), due: null }) },
  ends: { StandDownAlertConcluded: 'met' },
})

/** Every promise whose events stand in the streams of one case: the case, its safeguarding log, its access log. @since 0.2.0 */
export const caseObligations = [
  safeguardingLogEntry,
  logEntryIsStruck,
  safetyConcernFollowUp,
  alertInvestigation,
  reportReadingInvestigation,
  personIsTold,
] as const

/** What is owed about one case, from its three streams. @since 0.2.0 */
export const owedFold = ledgerOf(caseObligations)
