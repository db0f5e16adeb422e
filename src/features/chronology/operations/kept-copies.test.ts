import { expect, test } from 'vitest';
import type { CsvRow } from '../../../../test/builders/platform/chronology-csv.ts';
import { beginHandling, rows, secret } from '../../../../test/builders/platform/handling-scene.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { givenEntry, typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import { changeEntry } from './change-entry.ts';
import { putIn as putInJob, submitChronology } from './submit-chronology.ts';

const platform = await testPlatform();

const another = 'Quite another thing';
const reworded = 'Told by somebody who knows him: he is violent';

/** A kept row stood twice; one copy left with the new version, and something else came that waits for the lead. */
async function begin() {
  const scene = await beginHandling(platform);
  const [first, kept, last] = rows;
  if (first === undefined || kept === undefined || last === undefined)
    throw new Error('a file has three rows');
  await scene.send([first, kept, kept, last]);
  await scene.keep(secret, 'originator');
  await scene.send([first, { ...kept, event: another }, kept, last]);
  return { ...scene, kept };
}

test.each([false, true])(
  'a copy that left is looked for in a file that waits, though somebody decides of another row meanwhile: %s',
  async (decides) => {
    const scene = await begin();
    const copy: CsvRow = { ...scene.kept, date: '14/03/2012', event: reworded };
    const submissionId = await scene.wait([copy], { place: 'beside' });
    expect((await scene.told(scene.lead, submissionId)).heldBack).toBe(1);
    if (decides) await scene.keep(another, 'core-group');
    const { version } = await scene.told(scene.lead, submissionId);
    const asked = { familyId: scene.family.id, submissionId, version };
    const { jobId } = await submitChronology(platform, scene.lead, asked);
    await runJobNow(platform, scene.partnership.id, jobId, putInJob);
    expect((await scene.told(scene.lead, submissionId)).heldBack).toBe(1);
    expect(await scene.seenByOthers()).not.toContain(reworded);
  },
);

test.each(['the row of the file', 'the typed entry'])(
  'a copy is forgotten once somebody decided of what waits, whichever comes last: %s',
  async (last) => {
    const scene = await begin();
    const intelligence = { kind: 'police-intelligence', event: 'Heard it' } as const;
    const entryId = await typeEntry(platform, scene.colleague, scene.family, intelligence);
    const ordinary = { familyId: scene.family.id, entryId, version: 1 };
    await changeEntry(platform, scene.colleague, {
      ...ordinary,
      given: givenEntry({ event: 'Heard it at the gate' }),
    });
    const waiting = last === 'the typed entry' ? [another, 'Heard it'] : ['Heard it', another];
    for (const event of waiting) await scene.keep(event, 'core-group');
    const seen = [1, 2, 3].map((day) => ({ date: `0${day}/06/2013`, event: `Seen in class ${day}` }));
    await scene.send(seen, scene.lead, true);
    expect((await scene.told(scene.lead, scene.latest())).heldBack).toBe(0);
  },
);
