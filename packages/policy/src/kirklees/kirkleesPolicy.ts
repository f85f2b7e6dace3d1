import { clausesInOrder } from '../clause/clausesInOrder.js'
import type { PlainPolicy } from '../PlainPolicy.js'
import type { Policy } from '../Policy.js'
import { defaultSettings } from '../setting/Settings.js'
import { englandAndWales } from '../workingDay/englandAndWales.js'
import { bases } from './bases.js'
import { purposes } from './purposes.js'
import { registries } from './registries.js'

const yearsFromClosure = (years: number, clause: string, title: string) =>
  ({ title, clause, years, months: 0, from: 'closure', birthday: null, ages: [] }) as const

const plain: PlainPolicy = {
  version: '2026-11',
  adoptedFor: 'Kirklees Council Personalised Care Service: Social Prescribing, Care Coordination, Health Coaching',
  organisation: 'kirkleesCouncil',
  clauses: clausesInOrder,
  settings: defaultSettings,
  schedules: [
    {
      code: 'STANDARD',
      supports: 'anyone',
      acceptedSafeguarding: false,
      decides: 'longest',
      texts: [yearsFromClosure(2, 'C24', '2 years from case closure')],
    },
    {
      code: 'ADULT_SG',
      supports: 'adult',
      acceptedSafeguarding: true,
      decides: 'longest',
      texts: [yearsFromClosure(20, 'C26', '20 years: adult, accepted safeguarding')],
    },
    {
      code: 'CHILD_SG',
      supports: 'child',
      acceptedSafeguarding: true,
      decides: 'longest',
      texts: [yearsFromClosure(35, 'C27', '35 years: child, accepted safeguarding')],
    },
  ],
  registries,
  purposes,
  bases,
  holidays: englandAndWales,
  roles: [
    { code: 'socialPrescriber', title: 'Social prescribing link worker', duties: ['frontLine'] },
    { code: 'careCoordinator', title: 'Care coordinator', duties: ['frontLine'] },
    { code: 'healthCoach', title: 'Health and wellbeing coach', duties: ['frontLine'] },
    { code: 'teamLeader', title: 'Team leader', duties: ['frontLine', 'senior', 'review'] },
    { code: 'serviceManager', title: 'Service manager', duties: ['senior', 'review', 'recording', 'manage'] },
    { code: 'privacyOfficer', title: 'Privacy officer', duties: ['privacyOfficer'] },
    { code: 'subPrivacyOfficer', title: 'Sub privacy officer', duties: ['subPrivacyOfficer'] },
    { code: 'administrator', title: 'Service administrator', duties: ['recording'] },
    { code: 'gpProfessional', title: 'Professional at a GP practice', duties: ['gpPractice'] },
    { code: 'otherServiceProfessional', title: 'Professional of another service', duties: ['otherService'] },
  ],
  // The notice names none of these three periods; they are starting values for the council to set.
  logEntryDueDays: 5,
  breachNoticeWorkingDays: 3,
  staleOpenCaseDays: 365,
  earlyWarningDays: [90, 30, 0],
}

/**
 * Kirklees Council's notice, as one instance: a worked example, not the council's own adoption of it.
 * A test decodes it with {@link policyFrom}, which is what entitles the cast.
 *
 * @since 0.1.0
 */
export const kirkleesPolicy: Policy = plain as Policy
