import type { Founding } from 'casetrail'
import * as E from 'fp-ts/lib/Either.js'
import { caseloadLineFrom, isFounding } from './CaseloadLine.js'
import { linesOf } from './linesOf.js'

/** Who founds the service by the first line of a caseload: a service is opened with it. Null: that line does not say. */
export const foundingIn = async (path: string): Promise<Founding | null> => {
  for await (const { text } of linesOf(path)) {
    const line = caseloadLineFrom(text)
    return E.isRight(line) && isFounding(line.right) ? line.right.founding : null
  }
  return null
}
