import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { afterAll } from 'vitest';
import { migrate } from '../../../src/platform/database/migrate.ts';
import { type Database, openDatabase } from '../../../src/platform/database/open-database.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import { databaseFromTemplate } from '../database/fresh-database.ts';

export interface TestPlatform extends Platform {
  /** The statements since the last `statements.length = 0`, as text; transaction control and the context are among them. */
  readonly statements: string[];
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Moves the clock: whole days, hours and so on in milliseconds. It stands still otherwise. */
  pass(milliseconds: number): void;
  /** The same database through a pool of its own: for opening twice, breaking, or other sizes. */
  reopen(): Database;
}

/** The instant at which a test's clock stands: a Tuesday in winter, so that London and UTC agree. */
export const testNow = new Date('2026-11-24T10:00:00.000Z');

/**
 * A platform on a migrated database of its own, reached as `sightline_app`. Made once a test file; its partnerships are kept
 * apart by row-level security, so each test makes its own (`makePartnership`).
 */
export async function testPlatform(): Promise<TestPlatform> {
  const { ownerUrl, appUrl, drop } = await databaseFromTemplate('migrated', async (url) => {
    await migrate(url, { now: testNow });
  });
  const statements: string[] = [];
  const database = openDatabase({ url: appUrl, poolSize: 4, onStatement: (text) => statements.push(text) });
  const others: Database[] = [];
  let now = testNow.getTime();
  afterAll(async () => {
    await Promise.all([database, ...others].map((one) => one.close()));
    await drop();
  });
  return {
    database,
    now: () => new Date(now),
    publicUrl: new URL('http://localhost:8484'),
    mostStoredBytes: 20 * 1024 ** 3,
    key: randomBytes(32),
    log: pino({ level: 'silent' }),
    // Loaded by the tests that write words, and no others.
    findNamingSealed: async (...asked) => {
      const { findNamingSealedOf } = await import(
        '../../../src/features/chronology/operations/ask-of-words.ts'
      );
      return findNamingSealedOf(...asked);
    },
    statements,
    ownerUrl,
    appUrl,
    pass: (milliseconds) => {
      now += milliseconds;
    },
    reopen: () => {
      const other = openDatabase({ url: appUrl, poolSize: 4 });
      others.push(other);
      return other;
    },
  };
}
