import { expect, test } from 'vitest';
import { beginHandling, rows, secret } from '../../../../test/builders/platform/handling-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { findDecisionsWork } from './find-decisions-work.ts';
import { readWithheld } from './read-withheld.ts';

const platform = await testPlatform();

test('what the program keeps back until somebody decides is work of the agency’s lead alone, and marked among what they keep back', async () => {
  const scene = await beginHandling(platform);
  const { partnership, family, lead, officer, colleague } = scene;
  const workOf = (actor: PersonActor) =>
    transact(platform.database, partnership.id, (tx) => findDecisionsWork(tx, actor, platform.now()));
  await scene.send(rows);
  await scene.keep(secret, 'originator');
  // Somebody decided that; what is kept for its kind waits for nobody either.
  await typeEntry(platform, colleague, family, {
    kind: 'police-intelligence',
    event: 'Seen near the school',
  });
  expect(await workOf(lead)).toEqual([]);
  await scene.send(
    rows.map((row, at) => (at === 1 ? { ...row, event: 'An informant names a visitor.' } : row)),
  );
  const [item, ...others] = await workOf(lead);
  expect(item).toMatchObject({
    sentence: 'Decide who may read 1 entry: it is kept from somebody until then.',
    href: `/families/${family.id}/withheld`,
    family: { id: family.id },
  });
  expect(others).toEqual([]);
  for (const actor of [officer, colleague, partnership.otherLead]) expect(await workOf(actor)).toEqual([]);
  const kept = await readWithheld(platform, lead, { familyId: family.id });
  expect(kept.rows.map(({ event, heldBack }) => [event, heldBack]).toSorted()).toEqual([
    ['An informant names a visitor.', true],
    ['Seen near the school', false],
  ]);
  await scene.keep('An informant', 'originator');
  expect(await workOf(lead)).toEqual([]);
});
