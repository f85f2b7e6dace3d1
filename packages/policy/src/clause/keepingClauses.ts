import { held, planned, statement } from './held.js'

/** C19–C30: where it is stored, who sees it, how long it is kept. @since 0.1.0 */
export const keepingClauses = {
  C19: planned(
    'Where the information is stored',
    "Your information is safely stored on Kirklees Council's secure network drives and on our secure '**Personalised Care Community Unit**'.",
    'The policy lists the locations; registering which of them holds a copy of which record comes with disposal.',
  ),
  C20: statement(
    'Part of the medical record',
    'the information we record will form part of your medical records',
    'It tells the person where a copy lives. No answer of ours claims that the copy at the GP practice is gone (C30).',
  ),
  C21: held(
    'Seen by the GP practice and by others at the time',
    'can be seen by professionals at your GP practice and any other third-party organisation that has access to your shared medical record at the time',
  ),
  C22: held(
    'Only services with a live referral',
    'Only services with current (live) referrals can access your record.',
  ),
  C23: held(
    'Kept in case of queries',
    'We keep your personal information and information about the support that has been provided in case of queries',
  ),
  C24: held(
    'Two years from closure',
    '2 years from case closure where support has been provided to children and adults including where we have been unable to contact a child or an adult who has been referred to our service.',
  ),
  C25: held(
    'Anonymous outside, identifiable inside',
    'Information reported back to commissioners will be anonymous but the reports we run within our own data collection system will contain identifiable patient information.',
  ),
  C26: held(
    'Twenty years: adult, accepted safeguarding',
    '20 years for cases supporting adults where there has been an accepted safeguarding.',
  ),
  C27: held(
    'Thirty-five years: child, accepted safeguarding',
    '35 years for cases supporting children where there has been an accepted safeguarding.',
  ),
  C28: held(
    'A separate safeguarding log',
    'For cases where a safeguarding referral has been made and accepted by the Local Authority Safeguarding Team or Mental Health Crisis Services, we will create a separate safeguarding log to reflect this … for the retention periods outlined above',
  ),
  C29: planned(
    'Disposal by hand',
    'we will then dispose your information by manual deletion/ deduction from our Community Unit and the Kirklees Council Shared Drive for Safeguarding Incidents',
    'Eligibility and what blocks it are answered and nothing disposes by itself; proposing, authorising and certifying come later.',
  ),
  C30: planned(
    'The GP practice keeps its own copy',
    'All information gathered on our SystmOne Community Unit forms part of your electronic patient record and is retained by your respective GP practice.',
    'The policy marks that copy as not ours to dispose of; the certificate that says so comes with disposal.',
  ),
} as const
