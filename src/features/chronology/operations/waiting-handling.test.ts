import { expect, test } from 'vitest';
import {
  beginPurging,
  callRow,
  purgedWord,
  visitRow,
  wrongRow,
} from '../../../../test/builders/platform/purge-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { Handling } from '../domain/handling.ts';
import { decideEntryHandling, offerHandling } from './decide-handling.ts';

const platform = await testPlatform();

async function begin() {
  const scene = await beginPurging(platform);
  const { family, lead, idOf } = scene;
  return {
    ...scene,
    async decide(handling: Handling) {
      const entryId = await idOf(purgedWord);
      const which = { familyId: family.id, entryId };
      const { version } = await offerHandling(platform, lead, which);
      const kept = { handling, named: [], stillNotFor: [], alsoNotFor: null };
      await decideEntryHandling(platform, lead, { ...which, version, ...kept });
    },
  };
}

test('a row that waits is kept from whomever the same row in the chronology is kept from, as soon as that is decided', async () => {
  const { put, wait, told, decide, officer, lead } = await begin();
  await put([visitRow, wrongRow]);
  const waits = await wait([visitRow, wrongRow, callRow], { by: officer });
  const see = async (actor: typeof officer) => JSON.stringify(await told(actor, waits));
  expect(await see(officer)).toContain(purgedWord);
  await decide('originator');
  expect(await see(officer)).not.toContain(purgedWord);
  expect(await see(lead)).toContain(purgedWord);
  await decide('core-group');
  expect(await see(officer)).toContain(purgedWord);
});

test('so is one that words it otherwise, with the words that it is compared with', async () => {
  const { put, wait, told, decide, officer } = await begin();
  await put([visitRow, wrongRow]);
  const waits = await wait(
    [visitRow, { ...wrongRow, event: 'A boy was seen in the clinic about his left arm' }],
    { by: officer },
  );
  await decide('originator');
  const seen = JSON.stringify(await told(officer, waits));
  expect(seen).not.toContain(purgedWord);
  expect(seen).not.toContain('left arm');
});

test('and one of a file that is being compared meanwhile', async () => {
  const { put, readHalfway, told, decide, officer } = await begin();
  await put([visitRow, wrongRow]);
  const { submissionId, goOn } = await readHalfway([visitRow, wrongRow, callRow], officer);
  await decide('originator');
  await goOn();
  expect(JSON.stringify(await told(officer, submissionId))).not.toContain(purgedWord);
});
