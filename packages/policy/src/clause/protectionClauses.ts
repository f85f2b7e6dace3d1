import type { Clause } from './Clause.js'

const withRights = 'Rights requests, their month and their complaints come with rights.'

/** C41–C53: safety of the record, access after closure, breach and rights. @since 0.1.0 */
export const protectionClauses = {
  C41: {
    id: 'C41',
    title: 'Each copy has a responsible party',
    quote:
      'your personal data on SystemOne is held in accordance with current Data Protection Legislation by Kirklees Council, your GP practice and TPP (The Phoenix Partnership) respectively',
    kind: 'rule',
  },
  C42: {
    id: 'C42',
    title: 'Only those directly involved',
    quote:
      'Access to your data is restricted to those directly involved with recording and reviewing the service that we are providing you with.',
    kind: 'rule',
  },
  C43: {
    id: 'C43',
    title: 'An alert from fourteen days after closure',
    quote:
      'If access to your record is requested on the Community Unit once it has been mutually agreed that your engagement with our service has come to an end and your case has been closed for 14 days or more, the system triggers an alert to our service privacy officer and sub privacy officers',
    kind: 'rule',
  },
  C44: {
    id: 'C44',
    title: 'Reasons must be given',
    quote: 'the staff member must provide reasons as to why they are accessing the record',
    kind: 'rule',
  },
  C45: {
    id: 'C45',
    title: 'Officers investigate every alert',
    quote: 'The Privacy Officers will be responsible for investigating any alerts',
    kind: 'rule',
  },
  C46: {
    id: 'C46',
    title: 'Access without purpose is a breach',
    quote:
      'If your record is accessed without purpose, in line with GDPR requirements we will notify you and implement our data breach procedure within appropriate timelines.',
    kind: 'planned',
    reason:
      'An investigation can conclude that there was no purpose; the breach, its 72 hours and its notices come later.',
  },
  C47: {
    id: 'C47',
    title: 'Rectification',
    quote: 'the right to have your records rectified',
    kind: 'planned',
    reason:
      'Records are corrected by correcting events; the request, its answer and the notices to recipients come with rights.',
  },
  C48: {
    id: 'C48',
    title: 'Access to all the information held',
    quote: 'the right to ask for access to all the information the Council holds about you',
    kind: 'planned',
    reason: withRights,
  },
  C49: {
    id: 'C49',
    title: 'Further rights',
    quote: "These rights are listed in more detail on [Kirklees Council's data protection rights page](#).",
    kind: 'planned',
    reason: withRights,
  },
  C50: {
    id: 'C50',
    title: 'No charge',
    quote: 'You are not required to pay any charge for exercising your rights.',
    kind: 'statementOnly',
    reason: 'The model has no fee: there is no field in which one could be recorded.',
  },
  C51: {
    id: 'C51',
    title: 'One month to respond',
    quote: 'If you make a request, we have one month to respond to you.',
    kind: 'planned',
    reason: withRights,
  },
  C52: {
    id: 'C52',
    title: 'Where to ask',
    quote:
      'To exercise your rights as part of this programme, please contact data.protection@kirklees.gov.uk. For any rights relating to your medical record, you will need to contact your GP surgery.',
    kind: 'planned',
    reason: withRights,
  },
  C53: {
    id: 'C53',
    title: 'Questions and complaints',
    quote:
      'please contact the Data Protection Officer … You can also complain to the ICO if you are unhappy with how we have used your data.',
    kind: 'planned',
    reason: withRights,
  },
} as const satisfies Record<string, Clause>
