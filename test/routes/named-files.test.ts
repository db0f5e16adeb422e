import { basename } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeAnalysts } from '../../src/features/chronology/operations/ask-analyst.ts';
import { removeSubmission } from '../../src/features/chronology/operations/change-submission.ts';
import { readSentFile } from '../../src/features/chronology/operations/read-sent-file.ts';
import { sendChronology } from '../../src/features/chronology/operations/send-chronology.ts';
import { nameInvolved } from '../../src/features/families/operations/name-involved.ts';
import type { PersonActor } from '../../src/platform/access/actor.ts';
import { serveRoutes } from '../builders/http/serve-routes.ts';
import { writeCells } from '../builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../builders/platform/family.ts';
import { makePartnership } from '../builders/platform/partnership.ts';
import { makeReview } from '../builders/platform/review.ts';
import { runJobNow } from '../builders/platform/run-job-now.ts';
import { testPlatform } from '../builders/platform/test-platform.ts';
import { loadAllRoutes } from './all-routes.ts';
import { type Answers, askEverything, differences } from './ask-everything.ts';

const platform = await testPlatform();
const all = await loadAllRoutes();
const routes = all.filter(
  ({ method, path }) => method === 'GET' && /^\/($|families|jobs|reviews)(\/|$)/.test(path),
);
const served = await serveRoutes(platform, all);
afterAll(closeAnalysts);

const headings = ['Date', 'Source', 'Kind', 'Event'];
const open = ['14/03/2014', 'Log', 'Police incident', 'Called after shouting was heard'];
const kept = (day: string) => [
  `${day}/04/2014`,
  'Log',
  'Police intelligence',
  `A man stays there on the ${day}th`,
];

/** What files are called, and why one was taken back: told by their agency, and by nobody else. */
interface World {
  readonly kept: string;
  readonly replaced: string;
  readonly newer: string;
  readonly waits: string;
  readonly unread: string;
  readonly takenBack: string;
  readonly reason: string;
  /** The minute at which they were sent. */
  readonly minute: number;
}

const telling: World = {
  kept: 'Intelligence on Craig Zwendel.csv',
  replaced: 'Zwendel drugs.csv',
  newer: 'Zwendel drugs, newer.csv',
  waits: 'Orla Zwendel HIV test.csv',
  unread: 'Zwendel informant.csv',
  takenBack: 'The Zwendel family.csv',
  reason: 'It is about the Zwendel family.',
  minute: 7,
};
const plain: World = {
  kept: 'a.csv',
  replaced: 'b.csv',
  newer: 'c.csv',
  waits: 'd.csv',
  unread: 'e.csv',
  takenBack: 'f.csv',
  reason: 'Sent twice.',
  minute: 23,
};

const minutes = (count: number) => platform.pass(count * 60_000);

/** What everybody is told of a family to which the police sent one file that others read, and six of which they read nothing. */
async function see(world: World) {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const { people, otherLead } = partnership;
  const given = { involved: [first, second], name: 'Brathe', reference: 'R-1' };
  const family = await makeFamily(platform, partnership, given);
  const reviews = { familyId: family.id, kind: 'reviewer', reason: 'Reviews', until: null } as const;
  await nameInvolved(platform, people.officer, { ...reviews, who: `account:${people.reviewer.accountId}` });
  const send = async (name: string, rows: readonly (readonly string[])[], submitWhenRead = true) => {
    const files = [{ agencyId: second, path: writeCells(rows, name) }];
    const [one] = await sendDemonstrationFiles(platform, otherLead, family, files, { submitWhenRead });
    if (one === undefined) throw new Error('a file was sent');
    return one;
  };
  const read = await send('Everybody reads this.csv', [headings, open]);
  minutes(world.minute);
  const keptOnly = await send(world.kept, [headings, kept('02')]);
  const replaced = await send(world.replaced, [headings, kept('05')]);
  const path = writeCells([headings, kept('05'), kept('07')], world.newer);
  const shown = [read, keptOnly, replaced].map(({ submissionId }) => submissionId);
  const { sent } = await sendChronology(platform, otherLead, {
    familyId: family.id,
    agencyId: second,
    files: [{ name: basename(path), path }],
    place: { kind: 'instead', of: [replaced.submissionId], shown },
    submitWhenRead: true,
  });
  for (const { jobId } of sent) await runJobNow(platform, partnership.id, jobId, readSentFile);
  const waits = await send(world.waits, [headings, kept('09')], false);
  const unread = await send(
    world.unread,
    [
      ['Nothing', 'here'],
      ['is a', 'chronology'],
    ],
    false,
  );
  const takenBack = await send(world.takenBack, [headings, kept('11')], false);
  const which = { familyId: family.id, submissionId: takenBack.submissionId };
  await removeSubmission(platform, otherLead, { ...which, version: 2, reason: world.reason });
  minutes(60 - world.minute);
  const review = await makeReview(platform, people.officer, family, [first, second]);
  const ids = {
    family: family.id,
    child: family.children[0] ?? '',
    agency: first,
    submission: read.submissionId,
    job: read.jobId,
    review: review.reviewId,
    'review-request': review.requests.find(({ agencyId }) => agencyId === second)?.id ?? family.id,
  };
  const others = [keptOnly, replaced, ...sent, waits, unread, takenBack].map(({ submissionId, jobId }) => ({
    submission: submissionId,
    waiting: submissionId,
    'taken-back': submissionId,
    job: jobId,
  }));
  const ask = (actor: PersonActor, mayTake: boolean) =>
    askEverything({ platform, served, routes }, { actor, familyId: family.id, ids, others, mayTake });
  const told = {
    officer: await ask(people.officer, true),
    reviewer: await ask(people.reviewer, true),
    'lead of another agency': await ask(people['agency-lead'], true),
    'practitioner of another agency': await ask(people.practitioner, false),
    'lead of the agency': await ask(otherLead, true),
  };
  minutes(-60);
  return told;
}

let withNames: Awaited<ReturnType<typeof see>>;
let without: Awaited<ReturnType<typeof see>>;
beforeAll(async () => {
  withNames = await see(telling);
});
beforeAll(async () => {
  without = await see(plain);
});

const others = ['officer', 'reviewer', 'lead of another agency', 'practitioner of another agency'] as const;

test.each(others)(
  'for the %s every answer is the same, whatever files are called of which they may read no entry, and whenever they were sent',
  (who) => {
    const opened = [...withNames[who].answers.values()].filter((text) => text.startsWith('200'));
    expect(opened.length).toBeGreaterThan(40);
    expect(differences(told(without[who]), told(withNames[who]))).toEqual([]);
  },
);

test.each(others)('no name of such a file is told to the %s, and that of one which they read is', (who) => {
  const { bodies } = withNames[who];
  expect(tell(withNames[who], /Zwendel/)).toEqual([]);
  expect(bodies.filter((text) => text.includes('Everybody reads this')).length).toBeGreaterThan(3);
  expect(bodies.filter((text) => /Northmere Police, file 2|"number":2/.test(text)).length).toBeGreaterThan(1);
});

test('its own people are told all of it', () => {
  const own = withNames['lead of the agency'].bodies.join('\n');
  const { minute: _minute, ...words } = telling;
  for (const word of Object.values(words)) expect(own).toContain(word);
});

/** The log tells officers when somebody sent a file: that is what it is for. */
function told({ answers }: Answers): ReadonlyMap<string, string> {
  const hours = /\d{2}:\d{2}(?::\d{2}\.\d+Z)?/g;
  return new Map(
    [...answers].map(([name, text]) => [name, name.includes('who-looked') ? text.replace(hours, '') : text]),
  );
}

function tell({ answers }: Answers, words: RegExp): readonly string[] {
  return [...answers].filter(([, text]) => words.test(text)).map(([name]) => name);
}
