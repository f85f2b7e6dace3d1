import type { Clause } from './Clause.js'

/** C1–C18: what is collected, why, and on which lawful basis. @since 0.1.0 */
export const supportClauses = {
  C1: {
    id: 'C1',
    title: 'Three services for nine networks',
    quote:
      'Kirklees Council Personalised Care Service delivers Social Prescribing, Care Coordination and Health Coaching on behalf of 9 Primary Care Networks',
    kind: 'rule',
  },
  C2: {
    id: 'C2',
    title: 'Working with the GP practice',
    quote: 'we work with your GP practice and other health professionals to deliver services to you',
    kind: 'rule',
  },
  C3: {
    id: 'C3',
    title: 'Connecting people to local services',
    quote: 'connecting them to services and activities in their local community',
    kind: 'rule',
  },
  C4: {
    id: 'C4',
    title: 'Personal details, next of kin and household',
    quote: 'Personal information relating to yourself and on occasions your next of kin/household members',
    kind: 'rule',
  },
  C5: {
    id: 'C5',
    title: 'Characteristics',
    quote:
      'Characteristics (such as gender, religious or philosophical beliefs, race or ethnicity, disability, sex life or sexual orientation and relevant health/medical information)',
    kind: 'rule',
  },
  C6: {
    id: 'C6',
    title: 'Special category data',
    quote: 'Special Category Data (such as ethnicity, sexual orientation, disability, and relevant health conditions)',
    kind: 'rule',
  },
  C7: {
    id: 'C7',
    title: 'Reasons for the referral',
    quote: 'Reasons identified by the referrer for referring you into our service',
    kind: 'rule',
  },
  C8: {
    id: 'C8',
    title: 'Case notes while engaging',
    quote:
      'Written case notes to document conversations and interactions between the worker and yourself whilst engaging in the service',
    kind: 'rule',
  },
  C9: {
    id: 'C9',
    title: 'Onward referrals and signposting',
    quote:
      'Information about onward referrals we are making on your behalf and services we have signposted you towards',
    kind: 'rule',
  },
  C10: {
    id: 'C10',
    title: 'Outcome measures before and after',
    quote:
      'we may complete questionnaires/tools … before engaging in our service and at the end of working with our service',
    kind: 'rule',
  },
  C11: {
    id: 'C11',
    title: 'Only for the listed purposes',
    quote:
      'We use this personal data in order to: … Provide you with high quality personalised support. … Assess the quality of our services.',
    kind: 'rule',
  },
  C12: {
    id: 'C12',
    title: 'Evaluation on pseudonymised data',
    quote: 'Evaluate and improve our performance and create reports through the use of pseudonymised data.',
    kind: 'planned',
    reason:
      'The policy limits the purpose to pseudonymised data; the extract with its keyed pseudonyms comes with reporting.',
  },
  C13: {
    id: 'C13',
    title: 'Statistics for future delivery',
    quote: 'Derive statistics which inform decisions about future delivery of services.',
    kind: 'planned',
    reason: 'The policy limits the purpose to anonymous data; releases under disclosure control come with reporting.',
  },
  C14: {
    id: 'C14',
    title: 'Accurate and timely medical records',
    quote: 'Ensure that we can record information accurately and in a timely way on your medical records.',
    kind: 'rule',
  },
  C15: {
    id: 'C15',
    title: 'Public task',
    quote:
      "6(1)(e) We need it to perform a public task. … Care Act 2014 … Health & Social Care Act 2012 … Children's Act 1989",
    kind: 'rule',
  },
  C16: {
    id: 'C16',
    title: 'Explicit consent for case studies only',
    quote:
      '9(2)(a) Your explicit consent. This lawful basis is only used for the purposes of collecting data in order to produce and share case studies.',
    kind: 'rule',
  },
  C17: {
    id: 'C17',
    title: 'Consent can be withdrawn at any time',
    quote: 'You are able to remove your consent at any time.',
    kind: 'planned',
    reason: 'Consent and its withdrawal come with sharing; nothing in this release rests on consent (L11).',
  },
  C18: {
    id: 'C18',
    title: 'Substantial public interest',
    quote: '9(2)(g) Reasons of substantial public interest (with a basis in law)',
    kind: 'rule',
  },
} as const satisfies Record<string, Clause>
