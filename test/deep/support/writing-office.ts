import { afterAll, beforeAll, expect } from 'vitest';
import { until } from '../../builders/database/until.ts';
import { type MadePartnership, makePartnership } from '../../builders/platform/partnership.ts';
import { type Application, type Installation, makeInstallation, times } from './installation.ts';
import { say } from './say.ts';
import { findAuditFaults, findBroken, type Wholeness } from './whole-writes.ts';
import type { Writers } from './writers.ts';

/** A hundred, unless `SIGHTLINE_KILLS` asks for fewer. */
export const kills = times('SIGHTLINE_KILLS', 100);

export interface WritingOffice {
  readonly installation: Installation;
  readonly partnerships: readonly MadePartnership[];
  /** The one that runs now; the test says so, so that it does not outlive it. */
  application: Application | null;
}

/** An installation of four partnerships, for one test file. */
export function useWritingOffice(): () => WritingOffice {
  let office: WritingOffice | null = null;
  beforeAll(async () => {
    const installation = await makeInstallation();
    const partnerships: MadePartnership[] = [];
    for (let at = 0; at < 4; at += 1) partnerships.push(await makePartnership(installation.platform));
    office = { installation, partnerships, application: null };
  });
  afterAll(async () => {
    await office?.application?.kill();
    await office?.installation.close();
  });
  return () => {
    if (office === null) throw new Error('the office is not open yet');
    return office;
  };
}

/** The changes sent since the last look, in whole: those that are still on their way are left for the next. */
export function lookSoFar(
  { installation }: WritingOffice,
  writers: Writers,
): () => Promise<readonly string[]> {
  let looked = 0;
  return async () => {
    const upTo = Math.max(looked, writers.sent.length - 40);
    const { broken } = await findBroken(installation.ownerUrl, writers.sent.slice(looked, upTo));
    looked = upTo;
    return broken;
  };
}

export async function writeOnce(writers: Writers): Promise<void> {
  const before = writers.done();
  await until(() => writers.done() > before);
}

/** Everything that was ever sent is whole or absent as it was told, and the log is as it was written, all of it sealed. */
export async function expectAllWhole({ installation }: WritingOffice, writers: Writers): Promise<Wholeness> {
  const found = await findBroken(installation.ownerUrl, writers.sent);
  expect({ broken: found.broken, wrong: writers.wrong }).toEqual({ broken: [], wrong: [] });
  expect(await findAuditFaults(installation.ownerUrl)).toEqual([]);
  return found;
}

export function sayFigures(what: string, writers: Writers, { thereUnsaid }: Wholeness): void {
  say(
    `${what}: ${kills} kills, ${writers.sent.length} changes sent, ${writers.done()} acknowledged, none lost or halved; of the ` +
      `others ${thereUnsaid.none} were kept and nobody heard, ${thereUnsaid.away} were kept and told as a database that is ` +
      `away; the longest answer took ${Math.round(writers.longest())} ms.`,
  );
}
