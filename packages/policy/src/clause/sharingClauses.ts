import { planned } from './held.js'

const withSharing = 'Disclosure, with its permission, register and duty to inform, comes with sharing.'
const withCaseStudies = 'Consent forms, anonymisation and case studies come with sharing.'

/** C31–C40: sharing with others, and case studies. @since 0.1.0 */
export const sharingClauses = {
  C31: planned(
    'Necessary, lawful and fair',
    'We may sometimes share the information we have collected about you where it is necessary, lawful and fair to do so.',
    withSharing,
  ),
  C32: planned(
    'The minimum, for six reasons',
    'we will only share the minimum amount of information, only when required, for the following reasons',
    'The policy lists the six purposes and which of them are anonymous; disclosures come with sharing.',
  ),
  C33: planned(
    'With whom',
    'Kirklees Safeguarding Children … Gateway to Care (Adult Safeguarding referral) … Multi-Agency Risk Assessment Conference (MARAC) or Daily Risk Assessment Meeting (DRAM)',
    'The policy lists the recipients; disclosures to them come with sharing.',
  ),
  C34: planned(
    'No one else without consent, unless the law allows',
    'We do not share personal information about you with anyone else without consent unless the law and our policies allow us to do so.',
    withSharing,
  ),
  C35: planned(
    'A senior gives permission',
    'we will talk this situation through with a senior member of staff and get their permission',
    withSharing,
  ),
  C36: planned('What, why and who with', 'We will record what we have shared, why and who with.', withSharing),
  C37: planned(
    'The person is told, unless risk',
    'Unless the situation arises where telling you will increase the risk to you or someone else, we will always inform you where we have shared information in this situation.',
    withSharing,
  ),
  C38: planned(
    'Verbal or written consent to a case study',
    'We may ask for your verbal or written consent to share the work we have completed with you as a case study or storyboard',
    withCaseStudies,
  ),
  C39: planned(
    'Anonymised before it is shared',
    'This information will be anonymised before it is shared.',
    withCaseStudies,
  ),
  C40: planned(
    'A signed form for identifiable media',
    'sign our service consent form where you agree to the collection of personal data that is not anonymised in the form of case studies, videos, or photographs',
    withCaseStudies,
  ),
} as const
