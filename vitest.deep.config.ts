import { defineConfig } from 'vitest/config';

/** The long tests: crashes, loads, size. One after another, since each uses the machine whole. */
export default defineConfig({
  test: {
    include: ['test/deep/**/*.deep.ts'],
    globalSetup: ['test/builders/database/global-setup.ts'],
    fileParallelism: false,
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
  },
});
