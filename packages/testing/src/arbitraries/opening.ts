import type { CaseId, PersonId } from '@casetrail/kernel'
import { cast, syntheticId } from './cast.js'
import type { Scribe } from './Scribe.js'

/* How every generated history begins: officers in office, persons recorded, cases begun and assigned. */

/** SYNTHETIC dates of birth: an adult (of 29 February), a child, one who comes of age on the way, nobody knows. */
export const birthDates = ['1980-02-29', '2014-06-05', '2006-09-17', null] as const

/** Whose case it is: the first two are of the first person. */
export const clientOf = (caseId: CaseId): PersonId => cast.persons[cast.cases.indexOf(caseId) === 2 ? 1 : 0] as PersonId

/** The first referral of a case. */
export const referralOf = (caseId: CaseId): string => syntheticId(500 + cast.cases.indexOf(caseId))

/** A person's details as they should read. */
export const details = (scribe: Scribe, personId: PersonId, birth: number) => {
  const dateOfBirth = birthDates[birth % birthDates.length] ?? null
  return {
    personId,
    name: scribe.words('name', birth),
    dateOfBirth: dateOfBirth === null ? null : scribe.plant(dateOfBirth),
    address: scribe.words('address', birth + 1),
    phone: scribe.plant('01632 960 123'),
    email: scribe.plant('synthetic.canary@person.example'),
    nhsNumber: scribe.plant('999 000 1234'),
  }
}

/** The data of a referral into the service. */
export const referral = (scribe: Scribe, caseId: CaseId, referralId: string, pick: number) => ({
  caseId,
  referralId,
  personId: clientOf(caseId),
  service: scribe.codes.service,
  pcn: scribe.codes.pcns[pick % scribe.codes.pcns.length],
  practice: scribe.codes.practices[pick % scribe.codes.practices.length],
  referrer: 'gpPractice',
  referrerOrganisation: null,
  reasons: [scribe.codes.referralReason],
  reasonText: scribe.words('reason', pick),
})

/** Writes the opening, a second apart. */
export const opening = (scribe: Scribe, cases: readonly CaseId[], births: readonly number[]): void => {
  const { service, manager, officers, workers } = cast
  const [worker = manager] = workers
  const write = (type: string, data: object, by = worker): void => {
    scribe.pass(1000)
    scribe.write(type, by, data)
  }
  const [officer, deputy] = officers
  write('AppointPrivacyOfficer', { serviceId: service, officerId: officer, office: 'privacyOfficer' }, manager)
  write('AppointPrivacyOfficer', { serviceId: service, officerId: deputy, office: 'subPrivacyOfficer' }, manager)
  for (const [i, personId] of [...new Set(cases.map(clientOf))].entries())
    write('RecordPersonDetails', details(scribe, personId, births[i] ?? 0))
  for (const [i, caseId] of cases.entries()) {
    write('ReceiveReferral', referral(scribe, caseId, referralOf(caseId), i))
    write('AcceptReferral', { caseId, referralId: referralOf(caseId) })
    write('AssignWorker', { caseId, workerId: worker, role: scribe.codes.frontLine })
  }
}
