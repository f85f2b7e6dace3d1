import { held, planned } from './held.js'

/** C1–C18: what is collected, why, and on which lawful basis. @since 0.1.0 */
export const supportClauses = {
  C1: held(
    'Three services for nine networks',
    'Kirklees Council Personalised Care Service delivers Social Prescribing, Care Coordination and Health Coaching on behalf of 9 Primary Care Networks',
  ),
  C2: held(
    'Working with the GP practice',
    'we work with your GP practice and other health professionals to deliver services to you',
  ),
  C3: held(
    'Connecting people to local services',
    'connecting them to services and activities in their local community',
  ),
  C4: held(
    'Personal details, next of kin and household',
    'Personal information relating to yourself and on occasions your next of kin/household members',
  ),
  C5: held(
    'Characteristics',
    'Characteristics (such as gender, religious or philosophical beliefs, race or ethnicity, disability, sex life or sexual orientation and relevant health/medical information)',
  ),
  C6: held(
    'Special category data',
    'Special Category Data (such as ethnicity, sexual orientation, disability, and relevant health conditions)',
  ),
  C7: held('Reasons for the referral', 'Reasons identified by the referrer for referring you into our service'),
  C8: held(
    'Case notes while engaging',
    'Written case notes to document conversations and interactions between the worker and yourself whilst engaging in the service',
  ),
  C9: held(
    'Onward referrals and signposting',
    'Information about onward referrals we are making on your behalf and services we have signposted you towards',
  ),
  C10: held(
    'Outcome measures before and after',
    'we may complete questionnaires/tools … before engaging in our service and at the end of working with our service',
  ),
  C11: held(
    'Only for the listed purposes',
    'We use this personal data in order to: … Provide you with high quality personalised support. … Assess the quality of our services.',
  ),
  C12: planned(
    'Evaluation on pseudonymised data',
    'Evaluate and improve our performance and create reports through the use of pseudonymised data.',
    'The policy limits the purpose to pseudonymised data; the extract with its keyed pseudonyms comes with reporting.',
  ),
  C13: planned(
    'Statistics for future delivery',
    'Derive statistics which inform decisions about future delivery of services.',
    'The policy limits the purpose to anonymous data; releases under disclosure control come with reporting.',
  ),
  C14: held(
    'Accurate and timely medical records',
    'Ensure that we can record information accurately and in a timely way on your medical records.',
  ),
  C15: held(
    'Public task',
    "6(1)(e) We need it to perform a public task. … Care Act 2014 … Health & Social Care Act 2012 … Children's Act 1989",
  ),
  C16: held(
    'Explicit consent for case studies only',
    '9(2)(a) Your explicit consent. This lawful basis is only used for the purposes of collecting data in order to produce and share case studies.',
  ),
  C17: planned(
    'Consent can be withdrawn at any time',
    'You are able to remove your consent at any time.',
    'Consent and its withdrawal come with sharing; nothing in this release rests on consent (L11).',
  ),
  C18: held('Substantial public interest', '9(2)(g) Reasons of substantial public interest (with a basis in law)'),
} as const
