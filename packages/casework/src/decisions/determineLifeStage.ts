import { type CasetrailEvent, LifeStageDetermined, lifeStageOn, lifeStagesOf } from '@casetrail/events'
import {
  CaseId,
  caseStream,
  type Decision,
  event,
  FreeText,
  type Instant,
  type LocalDate,
  oneOf,
  orNull,
  record,
  rule,
  type Situation,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import { type CaseAndBirthViews, readsCaseAndBirth } from '../state/caseAndBirth.js'

/*
 * A3, A3c · Whom did the case support on the dates that matter: child or adult? Computed from a date of birth that
 * became known or was corrected, or decided by a human, with a reason, while none is known. The answer is recorded, so
 * that a deadline can be audited later without opening anybody's date of birth.
 */

const data = record('DetermineLifeStage', {
  caseId: CaseId,
  because: oneOf('dateOfBirth', 'humanDecision'),
  /** What a human decided; null when the date of birth decides. */
  lifeStage: orNull(oneOf('child', 'adult')),
  /** Why a human decided so; null when the date of birth decides. */
  reason: orNull(FreeText),
})

/** The data of {@link determineLifeStage}. @since 0.1.0 */
export type DetermineLifeStage = t.TypeOf<typeof data>

type Here = Situation<DetermineLifeStage, CaseAndBirthViews, Policy>

/** The days a referral was received, safeguarding was accepted or the case was closed, each once, in order. */
const datesThatMatter = ({ views: { case: file } }: Here): readonly LocalDate[] => {
  const received = file.referrals.referrals.map((one) => one.receivedOn)
  const accepted = file.safeguarding.safeguarding.flatMap((one) =>
    one.acceptance === null ? [] : [one.acceptance.acceptedOn],
  )
  const closed = file.closure.facts.flatMap((one) => (one.kind === 'closed' ? [one.on] : []))
  return [...new Set([...received, ...accepted, ...closed])].sort()
}

const aKnownDateOfBirthDecides = rule<Here>(
  'aKnownDateOfBirthDecides',
  'A3',
  'A date of birth that is known decides the life stage; a human decides only while there is none.',
  ({ data: { because }, views }) => (because === 'dateOfBirth') !== (views.birth.value !== null),
  ({ data: { because }, views }) => ({
    field: 'data.because',
    facts: { because, dateOfBirthKnown: views.birth.value !== null },
  }),
)

const aHumanDecisionGivesItsReason = rule<Here>(
  'aHumanDecisionGivesItsReason',
  'A3c',
  'A human decision on the life stage is made by a person and gives the stage and the reason.',
  ({ data: { because, lifeStage, reason }, command }) =>
    because === 'humanDecision' && (lifeStage === null || reason === null || command.actor.kind !== 'person'),
  ({ command }) => ({ field: 'data.reason', facts: { actor: command.actor.kind } }),
)

const aComputedStageIsNotGiven = rule<Here>(
  'aComputedStageIsNotGiven',
  'A3',
  'Where the date of birth decides, the command brings neither stage nor reason.',
  ({ data: { because, lifeStage, reason } }) => because === 'dateOfBirth' && (lifeStage !== null || reason !== null),
  () => ({ field: 'data.lifeStage' }),
)

const ever = '9999-12-31T23:59:59.999Z' as Instant

const aDeterminationChangesSomething = rule<Here>(
  'aDeterminationChangesSomething',
  'A3',
  'A life stage is determined anew where some date that matters has another one on record.',
  ({ data: { lifeStage }, views }) =>
    (['received', 'accepted', 'closed'] as const)
      .flatMap((occasion) => lifeStagesOf(views.case.lifeStages, occasion, ever))
      .every((known) => known.lifeStage === (lifeStage ?? lifeStageOn(views.birth.value, known.on))),
)

/** Determines whether the case supported a child or an adult on every date that matters to retention. @since 0.1.0 */
export const determineLifeStage: Decision<
  'DetermineLifeStage',
  DetermineLifeStage,
  CaseAndBirthViews,
  Policy,
  CasetrailEvent
> = {
  type: 'DetermineLifeStage',
  clauses: ['A3', 'A3c', 'L3'],
  says: 'Determines whether the case supported a child or an adult.',
  data,
  purpose: purposeCodes.keepInCaseOfQueries,
  reads: readsCaseAndBirth,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [
    ...caseTakes('LifeStageDetermined'),
    aKnownDateOfBirthDecides,
    aHumanDecisionGivesItsReason,
    aComputedStageIsNotGiven,
    aDeterminationChangesSomething,
  ],
  events: (situation) => {
    const { command, views, data: wanted } = situation
    const { value, event: dateOfBirthEvent, corrected } = views.birth
    const determinations = datesThatMatter(situation).map((on) => ({
      on,
      lifeStage: wanted.lifeStage ?? lifeStageOn(value, on),
    }))
    return [
      event(LifeStageDetermined, {
        occurredAt: command.occurredAt,
        data:
          wanted.because === 'humanDecision'
            ? { determinations, because: 'humanDecision', dateOfBirthEvent: null }
            : { determinations, because: corrected ? 'dateOfBirthCorrected' : 'dateOfBirthRecorded', dateOfBirthEvent },
        parts: { client: { reason: wanted.reason } },
      }),
    ]
  },
}
