import type { Clause } from './Clause.js'

/** C19–C30: where it is stored, who sees it, how long it is kept. @since 0.1.0 */
export const keepingClauses = {
  C19: {
    id: 'C19',
    title: 'Where the information is stored',
    quote:
      "Your information is safely stored on Kirklees Council's secure network drives and on our secure '**Personalised Care Community Unit**'.",
    kind: 'planned',
    reason:
      'The policy lists the locations; registering which of them holds a copy of which record comes with disposal.',
  },
  C20: {
    id: 'C20',
    title: 'Part of the medical record',
    quote: 'the information we record will form part of your medical records',
    kind: 'statementOnly',
    reason:
      'It tells the person where a copy lives. No answer of ours claims that the copy at the GP practice is gone (C30).',
  },
  C21: {
    id: 'C21',
    title: 'Seen by the GP practice and by others at the time',
    quote:
      'can be seen by professionals at your GP practice and any other third-party organisation that has access to your shared medical record at the time',
    kind: 'rule',
  },
  C22: {
    id: 'C22',
    title: 'Only services with a live referral',
    quote: 'Only services with current (live) referrals can access your record.',
    kind: 'rule',
  },
  C23: {
    id: 'C23',
    title: 'Kept in case of queries',
    quote:
      'We keep your personal information and information about the support that has been provided in case of queries',
    kind: 'rule',
  },
  C24: {
    id: 'C24',
    title: 'Two years from closure',
    quote:
      '2 years from case closure where support has been provided to children and adults including where we have been unable to contact a child or an adult who has been referred to our service.',
    kind: 'rule',
  },
  C25: {
    id: 'C25',
    title: 'Anonymous outside, identifiable inside',
    quote:
      'Information reported back to commissioners will be anonymous but the reports we run within our own data collection system will contain identifiable patient information.',
    kind: 'rule',
  },
  C26: {
    id: 'C26',
    title: 'Twenty years: adult, accepted safeguarding',
    quote: '20 years for cases supporting adults where there has been an accepted safeguarding.',
    kind: 'rule',
  },
  C27: {
    id: 'C27',
    title: 'Thirty-five years: child, accepted safeguarding',
    quote: '35 years for cases supporting children where there has been an accepted safeguarding.',
    kind: 'rule',
  },
  C28: {
    id: 'C28',
    title: 'A separate safeguarding log',
    quote:
      'For cases where a safeguarding referral has been made and accepted by the Local Authority Safeguarding Team or Mental Health Crisis Services, we will create a separate safeguarding log to reflect this … for the retention periods outlined above',
    kind: 'rule',
  },
  C29: {
    id: 'C29',
    title: 'Disposal by hand',
    quote:
      'we will then dispose your information by manual deletion/ deduction from our Community Unit and the Kirklees Council Shared Drive for Safeguarding Incidents',
    kind: 'planned',
    reason:
      'Eligibility and what blocks it are answered and nothing disposes by itself; proposing, authorising and certifying come later.',
  },
  C30: {
    id: 'C30',
    title: 'The GP practice keeps its own copy',
    quote:
      'All information gathered on our SystmOne Community Unit forms part of your electronic patient record and is retained by your respective GP practice.',
    kind: 'planned',
    reason: 'The policy marks that copy as not ours to dispose of; the certificate that says so comes with disposal.',
  },
} as const satisfies Record<string, Clause>
