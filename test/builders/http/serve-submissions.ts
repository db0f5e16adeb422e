import { expect } from 'vitest';
import { readSentFile } from '../../../src/features/chronology/operations/read-sent-file.ts';
import { submissionRoutes } from '../../../src/features/chronology/web/submission-routes.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import { readId } from '../../../src/shared/ids.ts';
import { makeFamily, sendDemonstrationFiles } from '../platform/family.ts';
import { makePartnership } from '../platform/partnership.ts';
import { runJobNow } from '../platform/run-job-now.ts';
import type { TestPlatform } from '../platform/test-platform.ts';
import { serveRoutes } from './serve-routes.ts';

/** The pages of agencies’ files, with what their tests do there. */
export async function serveSubmissions(platform: TestPlatform) {
  const served = await serveRoutes(platform, submissionRoutes);
  return {
    served,
    /** A family to whose chronology one agency has sent one file, which was read; and put in, unless it is to wait. */
    async sent(file: string, options: { readonly submitWhenRead?: boolean } = {}) {
      const partnership = await makePartnership(platform);
      const agencyId = partnership.agencies.first;
      const family = await makeFamily(platform, partnership, { involved: [agencyId] });
      const { officer } = partnership.people;
      const files = [{ agencyId, path: file }];
      const [one] = await sendDemonstrationFiles(platform, officer, family, files, options);
      if (one === undefined) throw new Error('nothing was sent');
      const path = `/families/${family.id}/submissions/${one.submissionId}`;
      return { partnership, family, officer, one, path };
    },
    pageOf: (actor: PersonActor, path: string) => served.get(path, served.signIn(actor)),
    async jsonOf(actor: PersonActor, path: string) {
      const answer = await served.get(path, served.giveToken(actor));
      expect(answer.statusCode).toBe(200);
      return answer.json();
    },
    /** Runs the job to whose page an answer leads on. */
    async readAgain(actor: PersonActor, location: unknown, handler = readSentFile) {
      const jobId = readId<'job'>(String(location).replace('/jobs/', ''));
      if (jobId === null) throw new Error(`${location} is no job`);
      await runJobNow(platform, actor.partnershipId, jobId, handler);
    },
  };
}
