import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'demo/**/*.test.ts', 'bench/**/*.test.ts'],
    globalSetup: ['test/builders/database/global-setup.ts'],
    // One fewer is usual, which leaves a machine of two cores with a single worker.
    maxWorkers: availableParallelism(),
    // A guard against what hangs, never a measure: axe over a long page is slow where much else runs.
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});
