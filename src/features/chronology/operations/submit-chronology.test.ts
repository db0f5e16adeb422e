import { describe, expect, test } from 'vitest';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { beginSending } from '../../../../test/builders/platform/sending-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { readSentFile } from './read-sent-file.ts';
import { readSubmission } from './read-submission.ts';
import { submitChronology, tellApart } from './submit-chronology.ts';

const platform = await testPlatform();

const visit = { date: '12/03/2012', event: 'Home visit: both children seen alone in their rooms' };
const call = { date: '13/03/2012', event: 'The school rang about the bruise on his left arm' };
const mended = { date: '13/03/2012', event: 'The school rang about the bruise on his right arm' };
const letter = { date: '20/03/2012', event: 'Paediatrician writes that growth is steady' };

const begin = () => beginSending(platform);

describe('a file that was read', () => {
  test('is in no chronology until its author says so; then all of it is', async () => {
    const { send, submit, told, lead, entries } = await begin();
    const id = await send([visit, call]);
    expect(await told(lead, id)).toMatchObject({ state: 'checked', rowsOf: 'draft', maySubmit: true });
    expect((await told(lead, id)).counts).toMatchObject({ rows: 2, entries: 2, changed: 0, fresh: 0 });
    expect((await entries()).size).toBe(0);
    await submit(id);
    expect(await told(lead, id)).toMatchObject({ state: 'submitted', rowsOf: 'chronology', wasIn: true });
    expect([...(await entries()).keys()].toSorted()).toEqual([visit.event, call.event].toSorted());
  });

  test('is told row by row to its agency alone while the agency checks it', async () => {
    const { send, told, officer, otherLead, which } = await begin();
    const id = await send([visit, call]);
    for (const actor of [officer, otherLead]) {
      const seen = await told(actor, id);
      expect(seen).toMatchObject({ rowsOf: 'not-told', maySubmit: false, mayChange: false, tables: [] });
      expect(JSON.stringify([seen.rows, seen.counts, seen.notes])).not.toMatch(/visit|[1-9]/i);
    }
    await expect(submitChronology(platform, officer, await which(id))).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  test('of an officer, sent for an agency, is put in by them or by the agency', async () => {
    const { send, submit, told, officer, lead } = await begin();
    const id = await send([visit], officer);
    expect(await told(officer, id)).toMatchObject({ rowsOf: 'draft', maySubmit: true });
    expect(await told(lead, id)).toMatchObject({ rowsOf: 'draft', maySubmit: true });
    await submit(id, officer);
  });

  test('waits no longer once another is sent instead of it, and what it was to replace goes with the other', async () => {
    const { send, submit, told, lead, entries } = await begin();
    await submit(await send([visit, call]));
    const second = await send([visit]);
    const third = await send([visit, letter]);
    expect(await told(lead, second)).toMatchObject({ state: 'removed', wasIn: false });
    expect((await entries()).size).toBe(2);
    await submit(third);
    expect([...(await entries()).keys()].toSorted()).toEqual([visit.event, letter.event].toSorted());
  });

  test('that nobody wants there is taken away, and can be looked at again', async () => {
    const { send, takeBack, putBack: again, told, lead, entries } = await begin();
    const id = await send([visit]);
    await takeBack(id);
    expect(await told(lead, id)).toMatchObject({ state: 'removed', wasIn: false, rows: [] });
    await again(id);
    expect(await told(lead, id)).toMatchObject({ state: 'checked', rowsOf: 'draft' });
    expect((await entries()).size).toBe(0);
  });
});

describe('a new version', () => {
  test('says of each row what it is beside the chronology, and what leaves it', async () => {
    const { send, submit, told, lead, familyId } = await begin();
    await submit(await send([visit, call]));
    const id = await send([mended, letter]);
    const { rows, counts, gone } = await told(lead, id);
    expect(rows.map(({ beside }) => beside?.change)).toEqual(['changed', 'new']);
    expect(rows[0]?.beside?.differs).toEqual([{ column: 'event', before: call.event, after: mended.event }]);
    expect([counts.changed, counts.fresh, gone]).toEqual([1, 1, 1]);
    const left = await readSubmission(platform, lead, {
      familyId,
      submissionId: id,
      filter: 'gone',
      from: null,
    });
    expect(left.rows.map(({ cells }) => cells.find(({ heading }) => heading === 'Event')?.text)).toEqual([
      visit.event,
    ]);
  });

  test('adds up: what stays, what is worded otherwise, what can be placed now and what is new are all that goes in', async () => {
    const { send, submit, told, lead, entries, familyId } = await begin();
    const undated = { date: 'not a date', event: 'Letter from the clinic about his weight' };
    await submit(await send([visit, call, letter, undated]));
    expect((await entries()).size).toBe(3);
    const fresh = { date: '2/5/2012', event: 'The housing officer called about the damp' };
    const lost = { ...letter, date: 'not a date' };
    const id = await send([visit, mended, { ...undated, date: '1/4/2012' }, fresh, lost]);
    const { counts, gone } = await told(lead, id);
    const { same, changed, mended: placed } = counts;
    expect({ same, changed, placed, new: counts.fresh, gone }).toEqual({
      ...{ same: 1, changed: 1, placed: 1, new: 1 },
      // Its row is set aside now, and is no entry any more.
      gone: 1,
    });
    for (const [filter, found] of [
      ['changed', mended.event],
      ['mended', undated.event],
      ['new', fresh.event],
      ['gone', letter.event],
    ] as const) {
      const { rows } = await readSubmission(platform, lead, {
        familyId,
        submissionId: id,
        filter,
        from: null,
      });
      const events = rows.map(({ cells }) => cells.find(({ heading }) => heading === 'Event')?.text);
      expect([filter, events]).toEqual([filter, [found]]);
    }
    await submit(id);
    expect((await entries()).size).toBe(same + changed + placed + counts.fresh);
  });

  test('keeps the id of an entry that says the same, and of one that is worded otherwise, with what it said', async () => {
    const { send, submit, entries, versions } = await begin();
    await submit(await send([visit, call]));
    const before = await entries();
    await submit(await send([visit, mended, letter]));
    const after = await entries();
    expect(after.get(visit.event)).toBe(before.get(visit.event));
    expect(after.get(mended.event)).toBe(before.get(call.event));
    expect(await versions()).toEqual([{ entry_id: before.get(call.event), number: 1 }]);
  });

  test('does not carry on the entry of which its author says that it is another', async () => {
    const { send, submit, entries, versions, which, told, lead } = await begin();
    await submit(await send([visit, call]));
    const before = await entries();
    const id = await send([visit, mended]);
    const position = (await told(lead, id)).rows.find(({ beside }) => beside?.change === 'changed')?.position;
    await tellApart(platform, lead, { ...(await which(id)), position: position ?? 0, apart: true });
    const { gone, counts } = await told(lead, id);
    expect([gone, counts.changed, counts.fresh, counts.same]).toEqual([1, 0, 1, 1]);
    await submit(id);
    expect((await entries()).get(mended.event)).not.toBe(before.get(call.event));
    expect(await versions()).toEqual([]);
  });

  test('is compared again, and not put in, where what it was compared with has changed since', async () => {
    const { send, submit, takeBack, which, lead, told, entries } = await begin();
    const first = await send([visit, call]);
    await submit(first);
    const second = await send([visit]);
    expect((await told(lead, second)).comparedAgain).toBe(false);
    await takeBack(first);
    const { jobId, comparedAgain } = await submitChronology(platform, lead, await which(second));
    expect(comparedAgain).toBe(true);
    await runJobNow(platform, lead.partnershipId, jobId, readSentFile);
    const again = { state: 'checked', gone: 0, counts: { fresh: 0 }, comparedAgain: true };
    expect(await told(lead, second)).toMatchObject(again);
    expect((await entries()).size).toBe(0);
    await submit(second);
    expect((await entries()).size).toBe(1);
    expect((await told(lead, second)).comparedAgain).toBe(false);
  });
});

test('what was said of a file’s columns is remembered for the next ones of its agency, until it is taken back', async () => {
  const { send, submit, told, lead, correct } = await begin();
  const first = await send([{ ...visit, outcome: 'Worker to call again' }]);
  const at = (await told(lead, first)).tables.flatMap(({ columns }) => columns.map(({ heading }) => heading));
  await correct(first, new Map([[at.indexOf('Outcome'), 'response']]));
  await submit(first);
  const second = await send([{ ...call, outcome: 'Told the nurse' }]);
  const read = await told(lead, second);
  const outcome = read.tables[0]?.columns.find(({ heading }) => heading === 'Outcome');
  expect([read.remembered, outcome?.field, outcome?.confidence]).toEqual([true, 'response', 'stated']);
  await correct(second, new Map());
  await submit(second);
  const third = await send([{ ...letter, outcome: 'Weight steady' }]);
  expect((await told(lead, third)).remembered).toBe(false);
});
