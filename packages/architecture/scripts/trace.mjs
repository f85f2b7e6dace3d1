import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clausesInOrder, settingsRegister } from '@casetrail/policy'
import { sourceFiles } from '../walls/sourceFile.mjs'
import { renderTrace } from '../walls/trace.mjs'
import { root } from '../walls/workspace.mjs'

/* Writes docs/trace.md. Needs `npx tsc -b`. */
const page = renderTrace({ clauses: clausesInOrder, settings: settingsRegister, files: sourceFiles() })
mkdirSync(join(root, 'docs'), { recursive: true })
writeFileSync(join(root, 'docs', 'trace.md'), page)
process.stdout.write(`docs/trace.md: ${page.split('\n').length} lines\n`)
