import type { Actor, Header } from '@casetrail/kernel'

const word = (text: string | null): string => (text === null ? 'null' : JSON.stringify(text))

const actorText = (actor: Actor): string =>
  `{"kind":"${actor.kind}","onBehalfOf":${word(actor.onBehalfOf)},"organisation":${word(actor.organisation)},"performedBy":"${actor.performedBy}","recordedBy":"${actor.recordedBy}","role":${word(actor.role)}}`

/**
 * The RFC 8785 text of a header, by a template with its keys in order: the header is on every hot path.
 * A property proves it equal to the general canonicaliser.
 */
export const headerText = (h: Header): string =>
  `{"actor":${actorText(h.actor)},"body":"${h.body}","causation":${word(h.causation)},"command":"${h.command}","correlation":"${h.correlation}","id":"${h.id}","keys":${JSON.stringify(h.keys)},"log":${word(h.log)},"policy":${word(h.policy)},"prev":${word(h.prev)},"recordedAt":"${h.recordedAt}","rev":${h.rev},"schema":${h.schema},"service":${h.service},"stream":"${h.stream}","type":${word(h.type)},"v":${h.v}}`
