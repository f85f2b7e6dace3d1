import type { PlainPolicy } from '../PlainPolicy.js'

/*
 * The lists of the notice. Where it gives none (referral reasons, channels …) these are a starting set for the council
 * to edit. The nine networks are SYNTHETIC names and codes: the notice says how many there are, not which.
 */
type Registries = PlainPolicy['registries']

// The notice gives no start, and an acceptance before one would not lengthen retention: so the earliest date there is.
const from = '1972-01-01'
const listed = (code: string, title: string) => ({ code, title, from, until: null })

const syntheticNetworks: Registries['pcns'] = Array.from({ length: 9 }, (_, i) =>
  listed(`PCN-SYNTHETIC-${i + 1}`, `Synthetic Primary Care Network ${i + 1}`),
)

const body = (code: string, title: string, acceptanceCounts: boolean) => ({ ...listed(code, title), acceptanceCounts })
const closing = (code: string, title: string, mutuallyAgreed: boolean) => ({ ...listed(code, title), mutuallyAgreed })
const recipient = (code: string, title: string, anonymousOnly: boolean) => ({ ...listed(code, title), anonymousOnly })
const characteristic = (code: string, title: string, special: boolean) => ({ ...listed(code, title), special })
const instrument = (code: string, title: string, licence: 'none' | 'held' | 'required') => ({
  ...listed(code, title),
  versions: ['1'],
  licence,
})
const location = (code: string, title: string, responsible: string, disposedByUs: boolean) => ({
  ...listed(code, title),
  responsible,
  disposedByUs,
})

/** Kirklees Council's lists. @since 0.1.0 */
export const registries: Registries = {
  services: [
    listed('socialPrescribing', 'Social Prescribing'),
    listed('careCoordination', 'Care Coordination'),
    listed('healthCoaching', 'Health Coaching'),
  ],
  pcns: syntheticNetworks,
  practices: null,
  safeguardingBodies: [
    body('localAuthoritySafeguardingTeam', 'Local Authority Safeguarding Team', true),
    body('kirkleesSafeguardingChildren', 'Kirklees Safeguarding Children', true),
    body('gatewayToCare', 'Gateway to Care (adult safeguarding referral)', true),
    body('mentalHealthCrisisServices', 'Mental Health Crisis Services', true),
    body('marac', 'Multi-Agency Risk Assessment Conference', false),
    body('dram', 'Daily Risk Assessment Meeting', false),
  ],
  recipients: [
    recipient('kirkleesSafeguardingChildren', 'Kirklees Safeguarding Children', false),
    recipient('gatewayToCare', 'Gateway to Care (adult safeguarding referral)', false),
    recipient('marac', 'Multi-Agency Risk Assessment Conference', false),
    recipient('dram', 'Daily Risk Assessment Meeting', false),
    recipient('integratedCareBoard', 'Integrated Care Board (commissioner)', true),
  ],
  instruments: [
    instrument('ons4', 'ONS personal well-being, four questions', 'none'),
    instrument('phq9', 'Patient Health Questionnaire, nine items', 'none'),
    instrument('gad7', 'Generalised Anxiety Disorder, seven items', 'none'),
    instrument('ucla3', 'UCLA loneliness, three items', 'none'),
    instrument('mycaw', 'Measure Yourself Concerns and Wellbeing', 'required'),
    instrument('wemwbs', 'Warwick-Edinburgh Mental Wellbeing Scale', 'required'),
    instrument('swemwbs', 'Short Warwick-Edinburgh Mental Wellbeing Scale', 'required'),
    instrument('eq5d5l', 'EQ-5D-5L', 'required'),
    instrument('pam13', 'Patient Activation Measure, 13 items', 'required'),
  ],
  closureReasons: [
    closing('completed', 'Support completed', true),
    closing('endedByAgreement', 'Ended early by agreement', true),
    closing('unableToContact', 'Unable to contact', false),
    closing('declined', 'Declined the service', false),
    closing('disengaged', 'Stopped engaging', false),
    closing('died', 'The person died', false),
    closing('movedAway', 'Moved away', false),
    closing('transferredOut', 'Transferred to another service', false),
    closing('notEligible', 'Referral not suitable for the service', false),
    closing('enteredInError', 'Case opened in error', false),
  ],
  referralReasons: [
    listed('isolation', 'Feeling isolated'),
    listed('loneliness', 'Feeling lonely'),
    listed('stress', 'Feeling stressed'),
    listed('work', 'Work'),
    listed('finances', 'Finances'),
    listed('housing', 'Housing'),
    listed('longTermCondition', 'Long-term physical health condition'),
    listed('mentalHealth', 'Mental health condition'),
    listed('lifestyle', 'Healthy living'),
    listed('caring', 'Caring for someone'),
    listed('other', 'Another reason, told in words'),
  ],
  relationships: [
    listed('nextOfKin', 'Next of kin'),
    listed('householdMember', 'Household member'),
    listed('partner', 'Partner or spouse'),
    listed('parent', 'Parent or guardian'),
    listed('child', 'Child'),
    listed('carer', 'Carer'),
    listed('emergencyContact', 'Emergency contact'),
    listed('other', 'Another relation'),
  ],
  characteristics: [
    characteristic('gender', 'Gender', false),
    characteristic('religionOrBelief', 'Religious or philosophical beliefs', true),
    characteristic('ethnicity', 'Race or ethnicity', true),
    characteristic('disability', 'Disability', true),
    characteristic('sexLife', 'Sex life', true),
    characteristic('sexualOrientation', 'Sexual orientation', true),
    characteristic('health', 'Relevant health or medical information', true),
  ],
  contactChannels: [
    listed('faceToFace', 'Face to face'),
    listed('homeVisit', 'Home visit'),
    listed('phone', 'Telephone'),
    listed('video', 'Video call'),
    listed('textMessage', 'Text message'),
    listed('email', 'Email'),
    listed('letter', 'Letter'),
    listed('group', 'Group session'),
  ],
  accessReasons: [
    listed('directSupport', 'Supporting the person'),
    listed('serviceReview', 'Reviewing the service'),
    listed('personAsked', 'A query from the person'),
    listed('safeguarding', 'A safeguarding concern'),
    listed('rightsRequest', 'Answering a rights request'),
    listed('complaint', 'Looking into a complaint'),
    listed('reReferral', 'A new referral for the person'),
    listed('legal', 'A court or legal request'),
    listed('alertInvestigation', 'Investigating an alert'),
    listed('correction', 'Correcting the record'),
    listed('other', 'Another reason, told in words'),
  ],
  responsibleParties: [
    listed('kirkleesCouncil', 'Kirklees Council'),
    listed('gpPractice', 'The registered GP practice'),
    listed('tpp', 'TPP (The Phoenix Partnership)'),
  ],
  copyLocations: [
    location('communityUnit', 'SystmOne Personalised Care Community Unit', 'kirkleesCouncil', true),
    location('sharedDriveSafeguarding', 'Shared Drive for Safeguarding Incidents', 'kirkleesCouncil', true),
    location('secureNetworkDrive', 'Secure network drive', 'kirkleesCouncil', true),
    location('gpPatientRecord', 'Electronic patient record at the GP practice', 'gpPractice', false),
    location('clinicalSystemHost', 'SystmOne, hosted by its supplier', 'tpp', false),
  ],
}
