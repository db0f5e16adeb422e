import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSentFile } from '../../src/features/chronology/operations/read-sent-file.ts';
import { readSubmission } from '../../src/features/chronology/operations/read-submission.ts';
import { sendChronology } from '../../src/features/chronology/operations/send-chronology.ts';
import { submissionRoutes } from '../../src/features/chronology/web/submission-routes.ts';
import { closeReaders } from '../../src/platform/documents/read-document.ts';
import { serveRoutes } from '../builders/http/serve-routes.ts';
import { makeFamily } from '../builders/platform/family.ts';
import { makePartnership } from '../builders/platform/partnership.ts';
import { runJobNow } from '../builders/platform/run-job-now.ts';
import { testPlatform } from '../builders/platform/test-platform.ts';
import { badFiles } from './bad-files.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, submissionRoutes);
const folder = mkdtempSync(join(tmpdir(), 'sightline-bad-'));
afterAll(async () => {
  await closeReaders();
  rmSync(folder, { recursive: true, force: true });
});

test.each(badFiles)(
  '%s is refused by name, nothing of it enters the chronology, and the server still answers',
  async (name, bytes, code) => {
    const partnership = await makePartnership(platform);
    const agencyId = partnership.agencies.first;
    const family = await makeFamily(platform, partnership, { involved: [agencyId] });
    const { officer } = partnership.people;
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const request = { familyId: family.id, agencyId, files: [{ name, path }], place: null };
    const { sent } = await sendChronology(platform, officer, request);
    const [one] = sent;
    if (one === undefined) throw new Error(`${name} was not taken`);
    expect(await runJobNow(platform, partnership.id, one.jobId, readSentFile)).toBe('done');
    const asked = { familyId: family.id, submissionId: one.submissionId, filter: 'all', from: null } as const;
    const told = await readSubmission(platform, officer, asked);
    expect([told.state, told.refused?.code]).toEqual(['refused', code]);
    expect(told.rows).toEqual([]);
    const page = await served.get(
      `/families/${family.id}/submissions/${one.submissionId}`,
      served.signIn(officer),
    );
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('This file could not be read');
    expect(page.body).not.toContain(folder);
    // Whoever sends it has no command line.
    expect(page.body).not.toMatch(/--map|this command|sightline (?:analyse|merge|check)/);
  },
);
