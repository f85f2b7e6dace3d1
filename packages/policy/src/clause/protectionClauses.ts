import { held, planned, statement } from './held.js'

const withRights = 'Rights requests, their month and their complaints come with rights.'

/** C41–C53: safety of the record, access after closure, breach and rights. @since 0.1.0 */
export const protectionClauses = {
  C41: held(
    'Each copy has a responsible party',
    'your personal data on SystemOne is held in accordance with current Data Protection Legislation by Kirklees Council, your GP practice and TPP (The Phoenix Partnership) respectively',
  ),
  C42: held(
    'Only those directly involved',
    'Access to your data is restricted to those directly involved with recording and reviewing the service that we are providing you with.',
  ),
  C43: held(
    'An alert from fourteen days after closure',
    'If access to your record is requested on the Community Unit once it has been mutually agreed that your engagement with our service has come to an end and your case has been closed for 14 days or more, the system triggers an alert to our service privacy officer and sub privacy officers',
  ),
  C44: held('Reasons must be given', 'the staff member must provide reasons as to why they are accessing the record'),
  C45: held(
    'Officers investigate every alert',
    'The Privacy Officers will be responsible for investigating any alerts',
  ),
  C46: planned(
    'Access without purpose is a breach',
    'If your record is accessed without purpose, in line with GDPR requirements we will notify you and implement our data breach procedure within appropriate timelines.',
    'Who is found to have had no purpose is an open promise to tell the person; declaring the breach, its 72 hours and the notice to the ICO come later.',
  ),
  C47: planned(
    'Rectification',
    'the right to have your records rectified',
    'Records are corrected by correcting events; the request, its answer and the notices to recipients come with rights.',
  ),
  C48: planned(
    'Access to all the information held',
    'the right to ask for access to all the information the Council holds about you',
    withRights,
  ),
  C49: planned(
    'Further rights',
    "These rights are listed in more detail on [Kirklees Council's data protection rights page](#).",
    withRights,
  ),
  C50: statement(
    'No charge',
    'You are not required to pay any charge for exercising your rights.',
    'The model has no fee: there is no field in which one could be recorded.',
  ),
  C51: planned('One month to respond', 'If you make a request, we have one month to respond to you.', withRights),
  C52: planned(
    'Where to ask',
    'To exercise your rights as part of this programme, please contact data.protection@kirklees.gov.uk. For any rights relating to your medical record, you will need to contact your GP surgery.',
    withRights,
  ),
  C53: planned(
    'Questions and complaints',
    'please contact the Data Protection Officer … You can also complain to the ICO if you are unhappy with how we have used your data.',
    withRights,
  ),
} as const
