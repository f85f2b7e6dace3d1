import { dependencyRules } from './walls/dependencyRules.mjs'

/*
 * For dependency-cruiser's own command, e.g. to draw the house:
 * npx depcruise --config packages/architecture/dependencyCruiser.mjs --output-type dot packages/<room>/src
 */
const configuration = {
  forbidden: dependencyRules,
  options: {
    /** Type imports count: a circle of types is still a circle. */
    tsPreCompilationDeps: true,
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '(^|/)(dist|coverage)/' },
    /** A package of the workspace is found by its source condition, so nothing needs to be built. */
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@casetrail/source', 'import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}

export default configuration
