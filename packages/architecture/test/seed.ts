import * as fc from 'fast-check'

/**
 * What every property is drawn from: the same seed on every run, so that a change is told from chance. `npm run
 * test:explore` draws another one, and prints it.
 */
fc.configureGlobal({ seed: Number(process.env.CASETRAIL_SEED ?? 20_261_125) })
