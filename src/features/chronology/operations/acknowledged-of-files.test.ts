import { afterAll, expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { sendInsteadOfAll } from '../../../../test/builders/platform/family.ts';
import { beginRenaming } from '../../../../test/builders/platform/renaming-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { acknowledgeFinding } from './acknowledge-finding.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { readFindings } from './read-findings.ts';
import { untoldSentence } from './untold-sentences.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

const visits = [
  ['01/03/2014', 'Home visit. The child was seen.'],
  ['10/03/2014', 'Home visit. No access was gained.'],
  ['24/03/2014', 'Home visit. No access gained, nobody answered.'],
  ['20/04/2014', 'Unannounced home visit, no access.'],
  ['20/05/2014', 'Home visit. The child was seen.'],
] as const;

/** A family whose child no visit of a file saw, which somebody acknowledged before the child was sealed. */
async function begin(typed: readonly string[]) {
  const scene = await beginRenaming(platform, ['Wenna Quillane']);
  const { family, practitioner, lead, child, partnership } = scene;
  const rows = visits.map(([date, event]) => ({ date, source: 'Case record', event }));
  await sendInsteadOfAll(platform, lead, family, partnership.agencies.first, [writeChronologyCsv(rows)]);
  for (const when of typed)
    await typeEntry(platform, practitioner, family, { children: [child], when, event: 'Mother rang' });
  const listed = async (actor: PersonActor, shown: 'open' | 'acknowledged') =>
    ((await readFindings(platform, actor, { familyId: family.id, shown })).findings?.groups ?? []).flatMap(
      ({ findings }) => findings,
    );
  const open = await listed(practitioner, 'open');
  for (const { id: findingId } of open)
    await acknowledgeFinding(platform, practitioner, { familyId: family.id, findingId, reason: 'Known' });
  platform.pass(1000);
  await scene.seal(child, 'adopted');
  platform.pass(1000);
  const toldTo = async (actor: PersonActor) =>
    JSON.stringify([await listed(actor, 'open'), await listed(actor, 'acknowledged')]);
  return { ...scene, before: open.map(({ sentence }) => sentence).join(), toldTo };
}

test('a sentence that rests on files alone, and names a child by what was typed beside them, is told to officers alone after a seal', async () => {
  const days = ['1 June 2014', '2 June 2014', '3 June 2014', '4 June 2014', '5 June 2014'];
  const { before, toldTo, practitioner, officer } = await begin(days);
  expect(before).toContain('no entry was found in between that says that Wenna Quillane was seen');
  const told = await toldTo(practitioner);
  expect([told.includes('Wenna'), told.includes(untoldSentence)]).toEqual([false, true]);
  expect(await toldTo(officer)).toContain('Wenna Quillane was seen');
});

test('what is found as it stood before a seal is told as it was', async () => {
  const { before, toldTo, practitioner } = await begin([]);
  expect(before).toContain('that a child was seen');
  const told = await toldTo(practitioner);
  expect([told.includes('that a child was seen'), told.includes(untoldSentence)]).toEqual([true, false]);
});
