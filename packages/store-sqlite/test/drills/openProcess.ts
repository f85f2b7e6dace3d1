import { openSqlite } from '@casetrail/store-sqlite'
import { wrappingKeyOf } from '../support/keys.js'

/** Opens a folder and prints what came of it. */
const [folder = ''] = process.argv.slice(2)
const opened = await openSqlite(folder, { wrappingKey: wrappingKeyOf(1) })()
process.stdout.write(`${JSON.stringify(opened._tag === 'Left' ? opened.left : { tag: 'opened' })}\n`)
if (opened._tag === 'Right') await opened.right.close()
