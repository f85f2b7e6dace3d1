import { type CasetrailEvent, LifeStage } from '@casetrail/events'
import { stageExpectedOn } from '@casetrail/facts'
import {
  addDays,
  type Code,
  type Instant,
  instantOf,
  LocalDate,
  millisOf,
  oneOf,
  Part,
  record,
  SafeguardingReferralId,
  startOfDay,
} from '@casetrail/kernel'
import { inForce, type Policy } from '@casetrail/policy'
import * as t from 'io-ts'
import type { CaseFacts } from '../class/CaseFacts.js'

/*
 * E5 · A supposed event, turned into the domain events that would be recorded. Whether a decision would allow it is not
 * asked: that is the decision's to say.
 */

/** Decodes a {@link Hypothesis}. @since 0.1.0 */
export const Hypothesis = t.union([
  record('Close', { kind: oneOf('close'), on: LocalDate }),
  record('Reopen', { kind: oneOf('reopen') }),
  record('AcceptSafeguarding', {
    kind: oneOf('acceptSafeguarding'),
    on: LocalDate,
    lifeStage: LifeStage,
    concerns: oneOf('client', 'householdChild', 'householdAdult'),
  }),
  record('RetractSafeguarding', {
    kind: oneOf('retractSafeguarding'),
    safeguardingReferralId: SafeguardingReferralId,
  }),
])

/** What is supposed to happen: a closure or an acceptance on a date, a reopening, a retraction. @since 0.1.0 */
export type Hypothesis = t.TypeOf<typeof Hypothesis>

/** A supposition takes the date of birth to be what it is. */
const restingOnTheLast = ({ lifeStages: { word } }: Pick<CaseFacts, 'lifeStages'>, lifeStage: LifeStage) => ({
  lifeStage,
  lifeStageRestsOn: word,
})

/** The last millisecond of a London date, so that it comes after whatever happened on that day. */
const endOf = (date: LocalDate): Instant => instantOf(millisOf(startOfDay(addDays(date, 1))) - 1)

/** When it would become true: on its date, or now. */
export const supposedAt = (hypothesis: Hypothesis, now: Instant): Instant =>
  'on' in hypothesis ? endOf(hypothesis.on) : now

const parts = { client: Part.closed }

/** An id that no UUID generator makes twice, and no history holds: it names what is only supposed. */
const supposed = 'ffffffff-ffff-4fff-bfff-ffffffffffff' as SafeguardingReferralId

const aBodyThatCounts = (policy: Policy, on: LocalDate): Code =>
  policy.registries.safeguardingBodies.find((body) => body.acceptanceCounts && inForce(body, on))?.code ??
  ('noBodyThatCounts' as Code)

const acceptance = (
  policy: Policy,
  facts: Pick<CaseFacts, 'lifeStages'>,
  { on, lifeStage, concerns }: Extract<Hypothesis, { readonly kind: 'acceptSafeguarding' }>,
): readonly CasetrailEvent[] => {
  const occurredAt = endOf(on)
  const body = aBodyThatCounts(policy, on)
  const referral = { safeguardingReferralId: supposed, body }
  return [
    {
      type: 'SafeguardingReferralMade',
      occurredAt,
      data: { ...referral, concerns, legalGround: 'careAct2014s42' },
      parts,
    },
    {
      type: 'SafeguardingReferralAccepted',
      occurredAt,
      data: { ...referral, acceptedOn: on, ...restingOnTheLast(facts, lifeStage) },
      parts: {},
    },
  ]
}

/** The events of a hypothesis on a case. `today` and `now` are those of the question. */
export const hypotheticalEvents = (
  policy: Policy,
  facts: Pick<CaseFacts, 'lifeStages'>,
  hypothesis: Hypothesis,
  { now, today }: { readonly now: Instant; readonly today: LocalDate },
): readonly CasetrailEvent[] => {
  switch (hypothesis.kind) {
    case 'close': {
      const { on } = hypothesis
      const stage = restingOnTheLast(facts, stageExpectedOn(facts.lifeStages, on))
      const backdatedBecause = on < today ? 'lateRecording' : null
      const data = { reason: 'supposed' as Code, backdatedBecause, ...stage } as const
      return [{ type: 'CaseClosed', occurredAt: endOf(on), data, parts }]
    }
    case 'reopen':
      return [
        { type: 'CaseReopened', occurredAt: now, data: { reason: 'personReturned', accessRequestId: null }, parts: {} },
      ]
    case 'acceptSafeguarding':
      return acceptance(policy, facts, hypothesis)
    case 'retractSafeguarding': {
      const data = { safeguardingReferralId: hypothesis.safeguardingReferralId, reason: 'enteredInError' } as const
      return [{ type: 'SafeguardingAcceptanceRetracted', occurredAt: now, data, parts }]
    }
  }
}
