import { instantOf, localDateOf, viewsFrom } from '@casetrail/kernel'
import { kirkleesPolicy } from '@casetrail/policy'
import * as O from 'fp-ts/lib/Option.js'
import { exampleOf } from './exampleOf.mjs'

/*
 * What a decision's rules tell of themselves when they are tried: on a record that nobody has begun, under a policy
 * whose lists are empty, each listed code is refused, and the evidence names the field and the list.
 */

/** @typedef {import('@casetrail/kernel').AnyDecision} AnyDecision */

/** @type {Readonly<Record<string, any>>} */
const registries = kirkleesPolicy.registries

const nothingListed = {
  ...kirkleesPolicy,
  registries: Object.fromEntries(Object.keys(registries).map((list) => [list, []])),
}

const now = instantOf(Date.UTC(2026, 10, 2, 9, 30))

/** @param {AnyDecision} decision @param {any} world */
const situationOf = (decision, world) => {
  const data = exampleOf(decision.data, decision.type, () => undefined)
  const id = '00000000-0000-4000-8000-00000000000a'
  const actor = {
    kind: 'person',
    performedBy: id,
    recordedBy: id,
    onBehalfOf: null,
    role: 'teamLeader',
    organisation: 'x',
  }
  return {
    command: {
      type: decision.type,
      commandId: id,
      actor,
      occurredAt: now,
      correlationId: null,
      causationId: null,
      data,
    },
    data,
    views: viewsFrom(
      decision.reads,
      { params: data, home: /** @type {any} */ ('service-00000000-0000-4000-8000-000000000001') },
      ({ fold }) => fold.initial(),
    ),
    world,
    now,
    today: localDateOf(now),
    idFor: () => id,
  }
}

/**
 * The list of the policy that each field's code must stand in, by the field's path, e.g. `data.channel`.
 *
 * @param {AnyDecision} decision
 * @returns {ReadonlyMap<string, string>}
 */
export const listsOf = (decision) => {
  const situation = /** @type {any} */ (situationOf(decision, nothingListed))
  return new Map(
    decision.rules.flatMap((rule) => {
      const broken = rule.judge(situation)
      const { field, facts } = O.isSome(broken) ? /** @type {any} */ (broken.value) : {}
      return field !== undefined && typeof facts?.list === 'string' ? [/** @type {const} */ ([field, facts.list])] : []
    }),
  )
}

/** The codes of a list of the council's policy. @param {string} list @returns {readonly string[]} */
export const codesOf = (list) => (registries[list] ?? []).map((/** @type {{ code: string }} */ { code }) => code)
