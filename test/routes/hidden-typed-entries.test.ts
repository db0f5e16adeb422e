import { afterAll, beforeAll, expect, test } from 'vitest';
import { isKeptKind } from '../../src/features/chronology/domain/kinds.ts';
import { closeAnalysts } from '../../src/features/chronology/operations/ask-analyst.ts';
import { decideEntryHandling } from '../../src/features/chronology/operations/decide-handling.ts';
import { answerByRecord } from '../../src/features/reviews/operations/change-request.ts';
import type { PersonActor } from '../../src/platform/access/actor.ts';
import { serveRoutes } from '../builders/http/serve-routes.ts';
import { writeChronologyCsv } from '../builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../builders/platform/family.ts';
import { makePartnership } from '../builders/platform/partnership.ts';
import { makeReview } from '../builders/platform/review.ts';
import { testPlatform } from '../builders/platform/test-platform.ts';
import { type GivenInPart, typeEntry } from '../builders/platform/typed-entry.ts';
import { loadAllRoutes } from './all-routes.ts';
import { askEverything, differences } from './ask-everything.ts';

const platform = await testPlatform();
const all = await loadAllRoutes();
const routes = all.filter(
  ({ method, path }) => method === 'GET' && /^\/($|families|jobs|reviews)(\/|$)/.test(path),
);
const served = await serveRoutes(platform, all);
afterAll(closeAnalysts);

/** What its agency keeps: of a day and a kind of its own, of many themes, before, between and after what everybody may read. */
const keptEntries: readonly GivenInPart[] = [
  {
    when: '2 January 2012',
    event: 'Kept: an informant saw bruises and a knife, Mina disclosed abuse. Harbour Health Trust informed.',
    kind: 'police-intelligence',
    children: 'all',
  },
  { when: '1 April 2014', event: 'Kept: counsel advised', kind: 'legal-advice', impact: 'worse' },
  { when: '23 November 2026', event: 'Kept: arrest planned, he drinks', childSeen: 'not-seen' },
  {
    ...{ when: '2 April 2014', event: 'Kept: rang', kind: 'allocation' },
    detail: { kind: 'allocation', post: 'worker', from: 'Kept: Zadie', to: null, reason: 'Kept: unwell' },
  },
  {
    ...{ when: '4 April 2014', event: 'Kept: review', kind: 'appointment' },
    detail: { kind: 'appointment', whose: 'child', attendance: 'was-not-brought' },
  },
];
const openEntry: GivenInPart = { when: '3 April 2014', event: 'Called to the home after shouting was heard' };

/**
 * Everything that an officer and a practitioner of another agency are told of a family for which the police typed one entry that
 * everybody may read, and these before and after it.
 */
async function see(before: readonly GivenInPart[], after: readonly GivenInPart[], files: boolean) {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const { people, otherLead } = partnership;
  const given = { involved: [first, second], name: 'Brathe', reference: 'R-1' };
  const family = await makeFamily(platform, partnership, given);
  const sent = await sendDemonstrationFiles(platform, people.officer, family, [
    {
      agencyId: first,
      path: writeChronologyCsv([{ date: '04/01/2014', child: 'Mina', event: 'Jory was seen' }], 'health.csv'),
    },
    ...(files
      ? [{ agencyId: second, path: writeChronologyCsv([{ date: '05/01/2014', event: 'Called' }], 'p.csv') }]
      : []),
  ]);
  const type = async (entries: readonly GivenInPart[]) => {
    for (const entry of entries) await keep(otherLead, family, entry, [people.officer, people.practitioner]);
  };
  await type(before);
  const open = await typeEntry(platform, otherLead, family, openEntry);
  await type(after);
  const review = await makeReview(platform, people.officer, family, [first, second]);
  const asked = review.requests.find(({ agencyId }) => agencyId === second)?.id;
  if (asked === undefined) throw new Error('the police were not asked');
  await answerByRecord(platform, otherLead, { familyId: family.id, requestId: asked });
  platform.pass(60_000);
  const ids = {
    family: family.id,
    child: family.children[0] ?? '',
    agency: first,
    entry: open,
    'typed-entry': open,
    submission: sent.at(-1)?.submissionId ?? '',
    job: sent.at(-1)?.jobId ?? '',
    review: review.reviewId,
    'review-request': asked,
  };
  const ask = (actor: PersonActor, mayTake: boolean) =>
    askEverything({ platform, served, routes }, { actor, familyId: family.id, ids, mayTake });
  const officer = await ask(people.officer, true);
  const practitioner = await ask(people.practitioner, false);
  platform.pass(-60_000);
  return { officer, practitioner };
}

/** One of a kind that is usually kept is kept by that; of any other its lead says so by name, of each. */
async function keep(
  lead: PersonActor,
  family: Parameters<typeof typeEntry>[2],
  given: GivenInPart,
  others: readonly PersonActor[],
): Promise<void> {
  const entryId = await typeEntry(platform, lead, family, given);
  if (given.kind !== undefined && isKeptKind(given.kind)) return;
  for (const [at, { accountId }] of others.entries()) {
    await decideEntryHandling(platform, lead, {
      familyId: family.id,
      entryId,
      version: at + 1,
      handling: 'core-group',
      named: [],
      stillNotFor: others.map((one) => one.accountId),
      alsoNotFor: { accountId, reason: 'Kept: related' },
    });
  }
}

type Seen = Awaited<ReturnType<typeof see>>;
let keepsSome: Seen;
let keepsNone: Seen;
let keepsBesideFile: Seen;
let keepsNoneBesideFile: Seen;
beforeAll(async () => {
  keepsSome = await see(keptEntries.slice(0, 1), keptEntries.slice(1), false);
  keepsNone = await see([], [], false);
});
beforeAll(async () => {
  keepsBesideFile = await see(keptEntries, [], true);
  keepsNoneBesideFile = await see([], [], true);
});

const kinds = ['officer', 'practitioner'] as const;

test.each(kinds)(
  'for the %s of another agency every answer and every document is as if what is kept had never been typed',
  (kind) => {
    const opened = [...keepsSome[kind].answers.values()].filter((text) => text.startsWith('200'));
    expect(opened.length).toBeGreaterThan(20);
    expect(differences(keepsNone[kind].answers, keepsSome[kind].answers)).toEqual([]);
  },
);

test.each(kinds)(
  'for the %s so it is where the agency has sent a file too, also on the pages of the file',
  (kind) => {
    expect(differences(keepsNoneBesideFile[kind].answers, keepsBesideFile[kind].answers)).toEqual([]);
  },
);

test('nothing of a kept entry is told, and the open one is', () => {
  const told = [keepsSome, keepsBesideFile].flatMap((seen) => kinds.flatMap((kind) => seen[kind].bodies));
  expect(told.filter((text) => text.includes('Kept:'))).toEqual([]);
  expect(told.filter((text) => text.includes('shouting was heard')).length).toBeGreaterThan(20);
});
