import { defineConfig } from 'vitest/config'

const source = {
  resolve: { conditions: ['@casetrail/source'] },
  ssr: { resolve: { conditions: ['@casetrail/source'] } },
}
const setupFiles = ['packages/architecture/test/seed.ts']

/**
 * No test has a time limit: on a busy machine it would fail what is right. `sqlite` needs a Node with `node:sqlite` (or better-sqlite3); `pure` runs on every
 * supported Node.
 */
export default defineConfig({
  test: {
    projects: [
      {
        ...source,
        test: {
          name: 'pure',
          setupFiles,
          include: ['packages/*/test/**/*.test.ts', 'examples/*/test/**/*.test.ts'],
          exclude: ['**/*.sqlite.test.ts', '**/node_modules/**'],
          testTimeout: 0,
        },
      },
      {
        ...source,
        test: {
          name: 'sqlite',
          setupFiles,
          include: ['packages/*/test/**/*.sqlite.test.ts', 'examples/*/test/**/*.sqlite.test.ts'],
          testTimeout: 0,
        },
      },
    ],
  },
})
