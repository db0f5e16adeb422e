import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { dayOf, episode } from '../../../../test/builders/platform/review.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import { makeWorkspaceScene, rowsOfScene } from '../../../../test/builders/platform/workspace-scene.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import { closeAnalysts } from '../../chronology/operations/ask-analyst.ts';
import { addComment } from '../../chronology/operations/comment-on-entry.ts';
import { readExport } from '../../chronology/operations/read-export.ts';
import { addChild } from '../../families/operations/add-child.ts';
import { findRecord } from '../../families/operations/read-record.ts';
import { askOutline, type OutlineRequest } from './ask-outline.ts';
import { writeOutline } from './write-outline.ts';
import { addPaper } from './write-paper.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

const others = [
  { date: '11/06/2014', child: 'Mina', event: 'Kerensa Tregowan of 14 Marsh Lane rang about Mina' },
  { date: '12/06/2014', child: 'Mina', event: 'Mina and Kerensa Tregowan came to the clinic' },
];

/** A key episode about one entry, beside others that name further people. */
async function begin() {
  const scene = await makeWorkspaceScene(platform, [[...rowsOfScene[0], ...others], rowsOfScene[1]]);
  const { reviewer, officer, family, reviewId, partnership, entryOf } = scene;
  const key = { familyId: family.id, reviewId };
  const entryId = entryOf('Jory was not brought');
  await addPaper(platform, reviewer, { ...key, ...episode, entries: [entryId] });
  return {
    ...scene,
    key,
    entryId,
    async outline(actor: PersonActor, more: Partial<OutlineRequest> = {}) {
      const choices = { anonymised: true, withNotes: false, reason: 'for the first draft', ...more };
      const { id, jobId } = await askOutline(platform, actor, { ...key, ...choices });
      expect(await runJobNow(platform, partnership.id, jobId, writeOutline)).toBe('done');
      const { export: told } = await readExport(platform, actor, { familyId: family.id, id });
      const { bytes } = await transact(platform.database, partnership.id, ({ sql }) =>
        sql
          .selectFrom('export')
          .innerJoin('file_chunk', 'file_chunk.file_id', 'export.file_id')
          .select('file_chunk.bytes')
          .where('export.id', '=', id)
          .executeTakeFirstOrThrow(),
      );
      const document = unzipSync(bytes)['word/document.xml'];
      const text = new TextDecoder().decode(document).replace(/<[^>]*>/g, ' ');
      return { names: told.names, text: text.replace(/\s+/g, ' ') };
    },
    async expect(name: string) {
      const { version } = await transact(platform.database, partnership.id, (tx) =>
        findRecord(tx, officer, family.id, platform.now()),
      );
      const child = { name, born: null, expected: dayOf('2027-02-03') };
      return addChild(platform, officer, { familyId: family.id, version, child });
    },
  };
}

test('the page of an outline lists and counts whom the outline names, and nobody whom the rest of the record names', async () => {
  const { outline, reviewer } = await begin();
  const { names } = await outline(reviewer);
  expect(names?.replaced.map((one) => one.names)).toEqual([['Jory Brathe']]);
  expect([names?.people, names?.mentions]).toEqual([1, 1]);
  expect([names?.unlisted, names?.others]).toEqual([[], []]);
});

test('an unborn child is told as unborn in the outline, and never when they are expected', async () => {
  const { outline, expect: expectChild, reviewer, officer } = await begin();
  await expectChild('Unborn baby');
  const { text } = await outline(reviewer);
  expect(text).toMatch(/Child [A-Z] Unborn child/);
  expect(text).not.toMatch(/February 2027|2027-02-03/);
  const named = await outline(officer, { anonymised: false });
  expect(named.text).toContain('Unborn baby Unborn child');
  expect(named.text).not.toMatch(/February 2027|2027-02-03/);
});

test('comments stand in an outline where they are asked for, with names replaced', async () => {
  const { outline, reviewer, family, entryId, partnership } = await begin();
  const comment = { familyId: family.id, entryId, form: newToken(), words: 'Ask the aunt of Jory Brathe' };
  await addComment(platform, partnership.people.practitioner, comment);
  expect((await outline(reviewer)).text).not.toContain('Ask the aunt');
  const { text } = await outline(reviewer, { comments: true });
  expect(text).toMatch(/Comment by practitioner, Harbour Health Trust, [^:]+: Ask the aunt of Child [A-Z]/);
  expect(text).not.toContain('Jory');
});

test('an officer’s outline with names names whom the officer may see by name, as every document does', async () => {
  const { outline, officer, family, partnership } = await begin();
  const by = { sealed_at: platform.now(), sealed_by: officer.accountId };
  const seal = { ...by, sealed: 'adopted', sealed_reason: 'An order' } as const;
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql.updateTable('person').set(seal).where('id', 'in', family.children).execute(),
  );
  const { text } = await outline(officer, { anonymised: false });
  expect(text).toContain('Jory Brathe Child');
  expect(text).not.toContain('Sealed identity');
});

test('an outline tells what an entry states of its kind, with the names in it replaced', async () => {
  const { outline, reviewer, officer, family, partnership, key } = await begin();
  const { practitioner } = partnership.people;
  const appointment = { kind: 'appointment', whose: 'child', attendance: 'was-not-brought' } as const;
  const worker = {
    kind: 'allocation',
    post: 'worker',
    from: 'May',
    to: 'Zadie Quell',
    reason: null,
  } as const;
  const entries = [
    await typeEntry(platform, practitioner, family, {
      ...{ event: 'Dental review.', kind: 'appointment', detail: appointment },
    }),
    await typeEntry(platform, practitioner, family, {
      ...{ event: 'Handed over.', kind: 'allocation', detail: worker },
    }),
  ];
  await addPaper(platform, reviewer, { ...key, ...episode, form: newToken(), title: 'Missed', entries });
  const { text, names } = await outline(reviewer);
  expect(text).toContain('Appointment: was not brought Dental review.');
  expect(text).toMatch(/the worker, from .+ to .+ Handed over\./);
  expect(text).not.toMatch(/\bMay\b|Zadie|Quell/);
  expect(JSON.stringify(names)).toContain('Quell');
  expect((await outline(officer, { anonymised: false })).text).toContain(
    'the worker, from May to Zadie Quell Handed',
  );
});
