import type { Id } from '@casetrail/kernel'
import { v4 } from 'uuid'

/** A random UUID for a new case, person, note or command. @since 0.1.0 */
export const newId = <Name extends string>(): Id<Name> => v4() as Id<Name>
