import { ensureInstalled } from './ensureInstalled.mjs'
import { nodeWithSqlite } from './nodeWithSqlite.mjs'
import { orStop, run, step, tools } from './run.mjs'
import { vitest } from './vitest.mjs'

/*
 * `npm test`: everything that must hold before a change is taken: types of sources and of tests, format and lint,
 * the tests on this Node, the SQLite tests on a Node that has SQLite. Walls, packages, smoke, docs and trace are tests.
 * `npm test -- packages/kernel` runs only the tests whose path holds those words.
 * The last line, `N passed, N failed`, is what CI reads.
 */
const filter = process.argv.slice(2)
const total = { passed: 0, failed: 0 }

/** @param {'pure' | 'sqlite'} project @param {string} node */
const counted = async (project, node) => {
  const outcome = await vitest(project, node, filter.length > 0 ? [...filter, '--passWithNoTests'] : [])
  total.passed += outcome.passed
  total.failed += outcome.failed
  return outcome.code
}

process.on('exit', () => {
  if (total.passed + total.failed > 0) process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
})

const node = process.execPath
await ensureInstalled()
if (filter.length === 0) {
  const testTypes = 'packages/architecture/tsconfig.tests.json' // each package's tests apart: only what changed is checked
  await step('build and types of the sources', () => run(node, [tools.tsc, '-b']))
  await step('types of the tests', () => run(node, [tools.tsc, '-b', testTypes]))
  await step('format and lint', () => run(node, [tools.biome, 'check', '--config-path', 'packages/architecture', '.']))
}
await step(`tests on Node ${process.versions.node}`, () => counted('pure', node))
const withSqlite = await nodeWithSqlite()
await step('tests that need SQLite', () => counted('sqlite', withSqlite))
if (total.passed === 0) {
  process.stderr.write('No test ran.\n')
  orStop(1)
}
