import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** Tests of what only reckons, which leave nothing behind: files that run one after another share the modules that they load. */
const pure = [
  'src/shared/**/*.test.ts',
  'src/features/*/domain/**/*.test.ts',
  'src/features/*/outputs/**/*.test.ts',
];

export default defineConfig({
  test: {
    globalSetup: ['test/builders/database/global-setup.ts'],
    // One more than there are cores: most of what a test does is to wait, for the database or a browser.
    maxWorkers: availableParallelism() + 1,
    // A guard against what hangs, never a measure: axe over a long page is slow where much else runs.
    testTimeout: 180_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'demo/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...pure],
        },
      },
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
    ],
  },
});
