import { defineConfig } from 'vitest/config'

const source = {
  resolve: { conditions: ['@casetrail/source'] },
  ssr: { resolve: { conditions: ['@casetrail/source'] } },
}

/** `sqlite` needs a Node with `node:sqlite` (or better-sqlite3); `pure` runs on every supported Node. */
export default defineConfig({
  test: {
    projects: [
      {
        ...source,
        test: {
          name: 'pure',
          include: ['packages/*/test/**/*.test.ts', 'examples/*/test/**/*.test.ts'],
          exclude: ['**/*.sqlite.test.ts', '**/node_modules/**'],
          testTimeout: 60_000,
        },
      },
      {
        ...source,
        test: {
          name: 'sqlite',
          include: ['packages/*/test/**/*.sqlite.test.ts', 'examples/*/test/**/*.sqlite.test.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
})
