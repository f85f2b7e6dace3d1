import { type Actor, addDays, instantOf, localDateOf, millisOf, type StaffId, startOfDay } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import * as fc from 'fast-check'
import { actorsOf, staffActor } from '../arbitraries/actorsOf.js'
import type { CaseHistory } from '../arbitraries/caseHistory.js'
import { cast, clientOf, syntheticId } from '../arbitraries/cast.js'
import { practicesOf } from '../arbitraries/hints.js'
import { Script } from '../arbitraries/Script.js'
import { closing } from './closing.js'

const hour = 3_600_000

/** What somebody may try who would not be seen. */
const acts = [
  'RequestAccess',
  'ReopenCase',
  'AssignWorker',
  'CloseCase',
  'ChangeGpPractice',
  'RunInternalReport',
  'NoteReportRun',
  'AddSafeguardingLogReader',
  'OpenSafeguardingLog',
  'UnassignWorker',
] as const

/** One morning, long after a closure: who tries what, with whose hands. */
export interface Trick {
  readonly pick: number
  readonly typist: StaffId | null
  readonly behalf: StaffId | null
  /** Comes as the practice that is named, or was. */
  readonly practice: number | null
  readonly acts: readonly (typeof acts)[number][]
}

const somebody = fc.option(fc.constantFrom(...cast.officers, ...cast.workers), { freq: 2 })
/** Several that belong together, or any. */
const several = fc.oneof(
  fc.array(fc.constantFrom(...acts), { minLength: 1, maxLength: 6 }),
  fc.constantFrom<Trick['acts']>(
    ['RequestAccess', 'ReopenCase', 'CloseCase'],
    ['ChangeGpPractice', 'RequestAccess'],
    ['RunInternalReport', 'NoteReportRun'],
    ['AddSafeguardingLogReader', 'RequestAccess', 'OpenSafeguardingLog'],
    ['AddSafeguardingLogReader', 'OpenSafeguardingLog'],
  ),
)

/** Any {@link Trick}. */
export const trick: fc.Arbitrary<Trick> = fc.record({
  pick: fc.nat({ max: 1000 }),
  typist: somebody,
  behalf: somebody,
  practice: fc.option(fc.nat({ max: 1 }), { freq: 2 }),
  acts: several,
})

const actorOf = (policy: Policy, { pick, typist, behalf, practice }: Trick): Actor => {
  const actors = actorsOf(policy)
  const comes = actors.filter(({ performedBy, organisation }) => {
    const named = practicesOf(policy)[practice ?? 0]
    return performedBy === cast.outsider && organisation === named
  })
  const whoever = (practice === null ? actors[pick % actors.length] : (comes[0] ?? actors[0])) as Actor
  // A worker of the service comes as the practice too.
  const own = practice !== null && pick % 4 === 0 ? { performedBy: cast.workers[0] ?? cast.manager } : {}
  const acting = { ...whoever, ...own }
  return {
    ...acting,
    recordedBy: typist ?? (practice === null ? acting.recordedBy : acting.performedBy),
    onBehalfOf: behalf ?? acting.onBehalfOf,
  }
}

/** The first case is closed, and each trick is tried twenty days after the one before. */
export const tricked = (policy: Policy, history: CaseHistory, tricks: readonly Trick[]): Script => {
  const [caseId] = history.cases
  const other = history.cases[1] ?? caseId
  const last = history.steps.at(-1)?.now as Parameters<typeof millisOf>[0]
  const script = new Script(instantOf(millisOf(last) + 1), 5000)
  const closes = closing(policy, caseId as (typeof history.cases)[number])
  const reasonCode = policy.registries.accessReasons[0]?.code ?? null
  const role = policy.roles.find(({ duties }) => duties.includes('frontLine'))?.code
  const [worker] = [cast.workers[0] ?? cast.manager]
  // Whoever brings about what others look by.
  const others: Readonly<Record<string, Actor>> = {
    ChangeGpPractice: staffActor(policy, cast.manager, 'recording'),
    AddSafeguardingLogReader: staffActor(policy, cast.manager, 'senior'),
    UnassignWorker: staffActor(policy, cast.manager, 'recording'),
  }
  script.write('CloseCase', staffActor(policy, worker), closes)
  let day = addDays(localDateOf(last), 20)
  let requests = 0
  let runs = 0
  for (const one of tricks) {
    const actor = actorOf(policy, one)
    script.moveTo(instantOf(millisOf(startOfDay(day)) + 9 * hour))
    for (const act of one.acts) {
      if (act === 'RequestAccess') requests += 1
      if (act === 'RunInternalReport') runs += 1
      const accessRequestId = requests === 0 ? null : syntheticId(5000 + requests)
      const reportRunId = syntheticId(5500 + runs)
      const practice = practicesOf(policy)[one.practice ?? 0]
      const data = {
        RequestAccess: { caseId, accessRequestId, reasonCode, reason: 'a synthetic reason', forAlert: null },
        ReopenCase: { caseId, reason: 'personReturned', accessRequestId },
        AssignWorker: { caseId, workerId: actor.performedBy, role },
        UnassignWorker: { caseId, workerId: actor.performedBy },
        CloseCase: closes,
        ChangeGpPractice: {
          personId: clientOf(caseId as (typeof history.cases)[number]),
          caseId: null,
          practice,
          from: day,
        },
        // Of another case, where there is one, half of the time.
        RunInternalReport: {
          reportRunId,
          cases: [one.pick % 2 === 0 ? caseId : other],
          kind: 'report',
          report: 'syntheticReport',
        },
        NoteReportRun: { caseId, reportRunId },
        AddSafeguardingLogReader: { caseId, readerId: actor.performedBy },
        OpenSafeguardingLog: { caseId, accessRequestId: accessRequestId ?? syntheticId(5999) },
      }
      script.write(act, others[act] ?? actor, data[act])
    }
    day = addDays(day, 20)
  }
  return script
}
