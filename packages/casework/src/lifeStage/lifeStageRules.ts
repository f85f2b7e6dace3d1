import {
  birthOf,
  type CaseAndPersonViews,
  heldLifeStages,
  type KnownLifeStage,
  lifeStageOn,
  lifeStagesOf,
} from '@casetrail/facts'
import { type CaseId, endOfTime, type NonBlank, provision, type Rule, rule, type Situation } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'

/* When a life stage may be determined, and by whom (A3, A3c). */

interface Determining {
  readonly caseId: CaseId
  readonly because: 'dateOfBirth' | 'humanDecision'
  readonly lifeStage: 'child' | 'adult' | null
  readonly reason: NonBlank | null
}

type Here = Situation<Determining, CaseAndPersonViews, Policy>

const isBirthKnown = ({ views }: Here): boolean => birthOf(views.person.details).value !== null

/** Of a day that a wrong clock told, a human decides whatever is known. */
const isForAHuman = (situation: Here): boolean =>
  situation.data.because === 'humanDecision' && onTheDatesThatMatter(situation).some(({ isMisread }) => isMisread)

const aKnownDateOfBirthDecides = rule<Here>(
  provision(
    'aKnownDateOfBirthDecides',
    'A3',
    'A date of birth that is known decides the life stage; a human decides only while there is none, or for a day that a wrong clock told.',
  ),
  (situation) => !isForAHuman(situation) && (situation.data.because === 'dateOfBirth') !== isBirthKnown(situation),
  (situation) => ({
    field: 'data.because',
    facts: { because: situation.data.because, dateOfBirthKnown: isBirthKnown(situation) },
  }),
)

const aHumanDecisionGivesItsReason = rule<Here>(
  provision(
    'aHumanDecisionGivesItsReason',
    'A3c',
    'A human decision on the life stage is made by a person and gives the stage and the reason.',
  ),
  ({ data: { because, lifeStage, reason }, command }) =>
    because === 'humanDecision' && (lifeStage === null || reason === null || command.actor.kind !== 'person'),
  ({ command }) => ({ field: 'data.reason', facts: { actor: command.actor.kind } }),
)

const aComputedStageIsNotGiven = rule<Here>(
  provision(
    'aComputedStageIsNotGiven',
    'A3',
    'Where the date of birth decides, the command brings neither stage nor reason.',
  ),
  ({ data: { because, lifeStage, reason } }) => because === 'dateOfBirth' && (lifeStage !== null || reason !== null),
  () => ({ field: 'data.lifeStage' }),
)

/** What is on record of the days a referral was received, safeguarding was accepted or the case was closed. */
export const onTheDatesThatMatter = ({ views }: { readonly views: CaseAndPersonViews }): readonly KnownLifeStage[] => {
  const held = heldLifeStages(views)
  return (['received', 'accepted', 'closed'] as const).flatMap((occasion) => lifeStagesOf(held, occasion, endOfTime))
}

/** Where the date of birth is known, a human decides for the days that a wrong clock told, and it for all others. */
export const datesToDetermine = ({
  data: { because },
  views,
}: Pick<Here, 'data' | 'views'>): readonly KnownLifeStage[] => {
  const all = onTheDatesThatMatter({ views })
  if (birthOf(views.person.details).value === null) return all
  return all.filter(({ isMisread }) => isMisread === (because === 'humanDecision'))
}

const aDeterminationChangesSomething = rule<Here>(
  provision(
    'aDeterminationChangesSomething',
    'A3',
    'A life stage is determined anew where what is on record of some date that matters is another one, or no longer stands.',
  ),
  (situation) => {
    const born = birthOf(situation.views.person.details).value
    return datesToDetermine(situation).every(
      (known) => known.lifeStage === (situation.data.lifeStage ?? lifeStageOn(born, known.on)),
    )
  },
)

/** The rules on determining a life stage, in the order in which they are judged. */
export const lifeStageRules: readonly Rule<Here>[] = [
  aKnownDateOfBirthDecides,
  aHumanDecisionGivesItsReason,
  aComputedStageIsNotGiven,
  aDeterminationChangesSomething,
]
