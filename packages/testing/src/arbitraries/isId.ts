import type { RefinedString } from '@casetrail/kernel'

const aUuid = 'a0000000-0000-4000-8000-000000000000'

/** Whether a codec takes ids: whatever it names, a UUID in lower case and nothing else. Its name is the id's brand. */
export const isId = (codec: RefinedString<string>): boolean =>
  codec.holds(aUuid) && !codec.holds(aUuid.toUpperCase()) && codec.name !== 'StreamId'
