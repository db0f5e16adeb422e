import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, inject, onTestFinished, test } from 'vitest';
import { until } from '../builders/database/until.ts';
import { type MadePartnership, makePartnership } from '../builders/platform/partnership.ts';
import { type Application, type Installation, makeInstallation, times } from './support/installation.ts';
import { say } from './support/say.ts';
import { signalDatabase } from './support/signal-database.ts';
import { findAuditFaults, findBroken } from './support/whole-writes.ts';
import { startWriters, type Writers } from './support/writers.ts';

const outageSeconds = times('SIGHTLINE_OUTAGE_SECONDS', 30);

interface Office {
  readonly installation: Installation;
  readonly partnerships: readonly MadePartnership[];
  readonly application: Application;
}

async function openOffice(place?: string): Promise<Office> {
  const installation = await makeInstallation(place);
  const partnerships = [await makePartnership(installation.platform)];
  const application = await installation.start();
  onTestFinished(async () => {
    await application.kill();
    await installation.close();
  });
  return { installation, partnerships, application };
}

async function statusOf({ installation }: Office, path: string): Promise<number> {
  const answer = await fetch(`${installation.origin}${path}`, { redirect: 'manual' });
  await answer.text();
  return answer.status;
}

async function expectWhole({ installation, application }: Office, writers: Writers): Promise<void> {
  const before = writers.done();
  await until(() => writers.done() > before + 20);
  await writers.stop();
  expect(application.isRunning()).toBe(true);
  expect(writers.wrong).toEqual([]);
  const { broken } = await findBroken(installation.ownerUrl, writers.sent);
  expect(broken).toEqual([]);
  expect(await findAuditFaults(installation.ownerUrl)).toEqual([]);
}

function count({ sent }: Writers): string {
  const told = (wanted: string) => sent.filter(({ answer }) => answer === wanted).length;
  return `${told('done')} acknowledged, ${told('away')} told that the database is away`;
}

test('a database that does not answer is told as that, and everything goes on when it does', async () => {
  const office = await openOffice();
  const { platform, origin, data } = office.installation;
  const writers = await startWriters(platform, origin, office.partnerships, 'silence');
  await until(() => writers.done() > 20);
  await signalDatabase(data, 'SIGSTOP');
  try {
    await pause(outageSeconds * 500);
    expect(await statusOf(office, '/health')).toBe(200);
    await pause(outageSeconds * 500);
  } finally {
    await signalDatabase(data, 'SIGCONT');
  }
  await expectWhole(office, writers);
  say(
    `The database was silent for ${outageSeconds} s: ${count(writers)}; the longest waited ${Math.round(writers.longest())} ms.`,
  );
});

test('a full disk is told as that, nothing that was acknowledged is lost, and with room all goes on by itself', async () => {
  const disk = join(inject('databaseFolder'), 'small-disk');
  mkdirSync(disk);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'tmpfs', disk], {
    encoding: 'utf8',
  });
  if (mounted.status !== 0) {
    throw new Error(`This test needs the right to mount a small disk (run it as root): ${mounted.stderr}`);
  }
  onTestFinished(() => {
    spawnSync('umount', ['-l', disk]);
  });
  const office = await openOffice(disk);
  const { platform, origin } = office.installation;
  const writers = await startWriters(platform, origin, office.partnerships, 'full');
  await until(() => writers.done() > 20);
  const filler = join(disk, 'filler');
  fill(filler);
  const away = () => writers.sent.filter(({ answer }) => answer === 'away').length;
  await until(() => away() > 20);
  expect(await statusOf(office, '/health')).toBe(200);
  rmSync(filler);
  await expectWhole(office, writers);
  say(`The disk was full: ${count(writers)}.`);
});

/** Takes all the room that there is, to the last piece. */
function fill(path: string): void {
  for (const piece of [1024 * 1024, 8192, 512]) {
    try {
      for (;;) appendFileSync(path, Buffer.alloc(piece, 'x'));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    }
  }
}
