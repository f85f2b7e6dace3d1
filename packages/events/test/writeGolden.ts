import {
  definitions,
  type GoldenFile,
  goldenFile,
  goldenName,
  goldenOf,
  readGolden,
  writeOnce,
} from './support/goldenFile.js'

/*
 * Writes the golden files that are not there yet, and never one that is: they are what 35 years of history look like.
 * Run it after a new event type or version and `npx tsc -b`, look at what it wrote, and commit it. By hand, from the root:
 *
 *   node -e "import('vite').then((v) => v.runnerImport('./packages/events/test/writeGolden.ts', { resolve: { conditions: ['@casetrail/source'] } }))"
 */
for (const definition of definitions) {
  const { type, version } = definition
  writeOnce(goldenName(type, version), goldenOf(definition))
  for (let older = 1; older < version; older++) {
    const golden = goldenFile<GoldenFile>(goldenName(type, older))
    if (golden !== null) writeOnce(goldenName(type, older, version), readGolden(golden))
  }
}
