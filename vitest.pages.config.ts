import { defineConfig } from 'vitest/config';

/** Measuring the pages, and what is done over the database, needs the world that the tests of routes have, and so their runner. */
export default defineConfig({
  test: {
    include: ['bench/pages/measure-pages.ts', 'bench/database/measure-database.ts'],
    globalSetup: ['test/builders/database/global-setup.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
  },
});
