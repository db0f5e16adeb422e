import { expect, test } from 'vitest';
import type { CsvRow } from '../../../../test/builders/platform/chronology-csv.ts';
import { beginHandling, rows, secret } from '../../../../test/builders/platform/handling-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { Field } from '../domain/entry.ts';

const platform = await testPlatform();
const begin = () => beginHandling(platform);

test('correcting columns lifts no handling: not where the file is refused on the way, nor where its rows are set aside', async () => {
  const scene = await begin();
  await scene.send(rows);
  await scene.keep(secret, 'originator');
  const refused = { code: 'not-allowed', message: expect.stringContaining('Only people of the agency') };
  await expect(scene.correct(scene.officer, new Map([[0, null]]))).rejects.toMatchObject(refused);
  await expect(scene.takeBack(scene.officer)).rejects.toMatchObject(refused);
  expect((await scene.told(scene.officer, scene.latest())).mayChange).toBe(false);

  await scene.correct(scene.lead, new Map([[0, null]]));
  expect((await scene.told(scene.lead, scene.latest())).proposed?.outcome?.kind).toBe('refused');
  expect((await scene.told(scene.lead, scene.latest())).counts.entries).toBe(3);
  await expect(scene.correct(scene.officer, new Map())).rejects.toMatchObject(refused);
  await scene.correct(scene.lead, new Map());
  expect((await scene.told(scene.lead, scene.latest())).counts.entries).toBe(3);
  expect((await scene.told(scene.officer, scene.latest())).counts.entries).toBe(2);
  expect(await scene.seenByOthers()).not.toContain(secret);

  await scene.correct(
    scene.lead,
    new Map<number, Field | null>([
      [0, null],
      [1, 'date'],
    ]),
  );
  expect((await scene.told(scene.lead, scene.latest())).counts.setAside).toBe(3);
  expect((await scene.told(scene.officer, scene.latest())).counts.setAside).toBe(2);
  expect(await scene.seenByOthers()).not.toContain(secret);
  await scene.correct(scene.lead, new Map());
  expect(await scene.seenByOthers()).not.toContain(secret);
});

test('sending again with one sign changed lifts no handling, and the agency is told of the rows that wait for a decision', async () => {
  const scene = await begin();
  await scene.send(rows);
  await scene.keep(secret, 'originator');
  const changed = (row: Partial<CsvRow>) => rows.map((one, at) => (at === 1 ? { ...one, ...row } : one));

  await scene.send(changed({ event: 'An informant names a visitor.' }));
  expect(await scene.seenByOthers()).not.toContain(secret);
  expect((await scene.told(scene.officer, scene.latest())).counts.entries).toBe(2);
  expect((await scene.told(scene.lead, scene.latest())).heldBack).toBe(1);
  expect((await scene.told(scene.officer, scene.latest())).heldBack).toBe(0);

  await scene.send(changed({ date: 'some day', event: 'An informant names a visitor!' }));
  expect((await scene.told(scene.lead, scene.latest())).counts.setAside).toBe(1);
  expect((await scene.told(scene.officer, scene.latest())).counts.setAside).toBe(0);
  expect(await scene.seenByOthers()).not.toContain(secret);
});

test('the same file with other words, sent beside the first, opens no row: by its agency or by an officer', async () => {
  for (const by of ['lead', 'officer'] as const) {
    const scene = await begin();
    await scene.send(rows);
    await scene.keep(secret, 'originator');
    const again = rows.map((row, at) => (at === 1 ? { ...row, event: `${row.event}.` } : row));
    await scene.send(again, scene[by], true);
    expect(await scene.seenByOthers()).not.toContain(secret);
    expect((await scene.told(scene.lead, scene.latest())).heldBack).toBe(1);
    await scene.send(
      again.map((row, at) => (at === 1 ? { ...row, date: 'some day' } : row)),
      scene[by],
      true,
    );
    expect(await scene.seenByOthers()).not.toContain(secret);
  }
});

test('what a person opens to all stays open when the file is sent again', async () => {
  const scene = await begin();
  await scene.send(rows);
  await scene.keep(secret, 'originator');
  await scene.send([...rows.slice(0, 1), { date: '15/03/2012', event: 'Quite another thing' }]);
  expect(await scene.seenByOthers()).not.toContain('Quite another thing');
  await scene.keep('Quite another thing', 'core-group');
  await scene.send([{ date: '15/03/2012', event: 'Quite another thing' }]);
  expect(await scene.seenByOthers()).toContain('Quite another thing');
});

test('the rows that somebody may see are numbered without gaps, and not as the file numbers them', async () => {
  const scene = await begin();
  await scene.send(rows);
  await scene.keep(secret, 'originator');
  const others = await scene.told(scene.officer, scene.latest());
  expect(others.rows.map(({ position, row }) => [position, row])).toEqual([
    [1, null],
    [2, null],
  ]);
  const own = await scene.told(scene.lead, scene.latest());
  expect(own.rows.map(({ position, row }) => [position, row])).toEqual([
    [1, 2],
    [2, 3],
    [3, 4],
  ]);
});

test('of a restricted row that stands twice neither is opened by rewording one: instead of the file or beside it', async () => {
  for (const beside of [false, true]) {
    const scene = await begin();
    const [first, kept, last] = rows;
    if (!first || !kept || !last) throw new Error('there are three rows');
    await scene.send([first, kept, kept, last]);
    await scene.keep(secret, 'originator');
    await scene.send([first, kept, { ...kept, event: `${kept.event}.` }, last], scene.lead, beside);
    expect(await scene.seenByOthers()).not.toContain(secret);
  }
});

/** The first file, in which the row that is kept stands twice; and with one of the two worded otherwise. */
function withTwins() {
  const [first, kept, last] = rows;
  if (!first || !kept || !last) throw new Error('there are three rows');
  const worded = (event: string): readonly CsvRow[] => [first, { ...kept, event }, kept, last];
  return { twins: [first, kept, kept, last], worded };
}

test('one of two restricted rows that waits with other words goes on holding what it may be: in a file beside it, and after its file was taken back', async () => {
  const { twins, worded } = withTwins();
  for (const beside of [false, true]) {
    const scene = await begin();
    await scene.send(twins);
    await scene.keep(secret, 'originator');
    await scene.send(worded('An informant names a visitor, told once'), scene.lead, beside);
    await scene.send(worded('An informant names a visitor, told twice'), scene.lead, true);
    expect((await scene.told(scene.lead, scene.latest())).heldBack).toBeGreaterThan(0);
    expect(await scene.seenByOthers()).not.toContain(secret);
  }
  const scene = await begin();
  const unread = (event: string) => twins.map((row, at) => (at === 1 ? { date: 'some day', event } : row));
  await scene.send(twins);
  await scene.keep(secret, 'originator');
  await scene.send(unread('An informant names him'));
  await scene.takeBack(scene.lead);
  await scene.send(unread('An informant names her'));
  expect(await scene.seenByOthers()).not.toContain(secret);
  await scene.send(twins);
  expect(await scene.seenByOthers()).not.toContain(secret);
});

test('once a person has decided of all that waits, a copy that left holds nothing any more', async () => {
  const { twins, worded } = withTwins();
  for (const decided of [false, true]) {
    const scene = await begin();
    await scene.send(twins);
    await scene.keep(secret, 'originator');
    await scene.send(worded('Quite another thing'));
    expect((await scene.told(scene.lead, scene.latest())).heldBack).toBe(1);
    if (decided) await scene.keep('Quite another thing', 'core-group');
    await scene.send(part, scene.lead, true);
    expect((await scene.told(scene.lead, scene.latest())).heldBack).toBe(decided ? 0 : part.length);
    expect(await scene.seenByOthers()).not.toContain(secret);
  }
});

test('a decision that is of nothing that waits lets a copy that left go on holding: of the row itself, or of what was typed', async () => {
  const { twins, worded } = withTwins();
  for (const of of ['itself', 'typed'] as const) {
    const scene = await begin();
    await scene.send(twins);
    await scene.keep(secret, 'originator');
    await scene.send(twins.toSpliced(1, 1));
    if (of === 'typed')
      await typeEntry(platform, scene.lead, scene.family, { kind: 'police-intelligence', event: 'Heard it' });
    await scene.keep(of === 'typed' ? 'Heard it' : secret, of === 'typed' ? 'core-group' : 'originator');
    await scene.send(worded('An informant told a name'));
    expect((await scene.told(scene.lead, scene.latest())).heldBack).toBe(1);
    expect(await scene.seenByOthers()).not.toContain(secret);
  }
});

const part: readonly CsvRow[] = Array.from({ length: 5 }, (_, at) => ({
  date: `0${at + 1}/06/2013`,
  event: `Seen in class ${at}, cheerful`,
}));

test('another part that its agency sends beside a file that keeps a row back is open to all: the row stands where it stood', async () => {
  const scene = await begin();
  await scene.send(rows);
  await scene.keep(secret, 'originator');
  await scene.send(part, scene.lead, true);
  expect((await scene.told(scene.lead, scene.latest())).heldBack).toBe(0);
  expect((await scene.told(scene.officer, scene.latest())).counts.entries).toBe(5);
  expect(await scene.seenByOthers()).not.toContain(secret);
});

test('of a file beside it the kept row itself stays kept, and only one of its day or that holds what it says waits for a decision', async () => {
  const scene = await begin();
  const others = [scene.partnership.otherLead];
  await scene.send(rows);
  await scene.keep(secret, 'review-panel');
  await scene.send([...part, ...rows.slice(1, 2)], scene.lead, true);
  expect((await scene.told(scene.lead, scene.latest())).heldBack).toBe(0);
  expect((await scene.told(scene.officer, scene.latest())).counts.entries).toBe(6);
  const nearly = { date: '15/03/2012', event: 'An informant has named a visitor' };
  const thatDay = { date: '13/03/2012', event: 'Somebody in the know, an informant of ours, rang' };
  const more = { date: '16/03/2012', event: 'Asked for a plan of the week' };
  await scene.send([more, nearly, thatDay], scene.lead, true);
  expect((await scene.told(scene.lead, scene.latest())).heldBack).toBe(2);
  expect((await scene.told(scene.officer, scene.latest())).counts.entries).toBe(3);
  expect(await scene.seenByOthers(others)).not.toContain(secret);
  expect(await scene.seenByOthers(others)).toContain('plan of the week');
});

test('another part is held back where the kept row left the chronology before, with its file or out of the file that went instead', async () => {
  const taken = await begin();
  await taken.send(rows);
  await taken.keep(secret, 'originator');
  await taken.takeBack(taken.lead);
  await taken.send(part, taken.lead, true);
  expect((await taken.told(taken.lead, taken.latest())).heldBack).toBe(5);

  const replaced = await begin();
  await replaced.send(rows);
  await replaced.keep(secret, 'originator');
  await replaced.send(rows.slice(0, 1));
  await replaced.send(part, replaced.lead, true);
  expect((await replaced.told(replaced.lead, replaced.latest())).heldBack).toBe(5);
});

test('a file that goes instead of one with the kept row holds new rows back, also where the row stands in another too', async () => {
  const scene = await begin();
  await scene.send(rows);
  await scene.keep(secret, 'originator');
  await scene.send([...part, ...rows.slice(1, 2)], scene.lead, true);
  await scene.sendInsteadOfLatest([{ date: '02/07/2013', event: 'Quite another thing' }]);
  expect((await scene.told(scene.lead, scene.latest())).heldBack).toBe(1);
});

test('before a file is put in its agency is told how many rows will wait for a decision, and nobody else is', async () => {
  const scene = await begin();
  await scene.send(rows);
  await scene.keep(secret, 'originator');
  const waits = await scene.wait(
    rows.map((row, at) => (at === 1 ? { ...row, event: 'It was told again' } : row)),
  );
  expect((await scene.told(scene.lead, waits)).heldBack).toBe(1);
  expect((await scene.told(scene.officer, waits)).heldBack).toBe(0);
  expect((await scene.told(scene.colleague, waits)).heldBack).toBe(1);
  const again = await scene.wait([...rows, ...part]);
  expect((await scene.told(scene.lead, again)).heldBack).toBe(0);
});

test('a colleague whom a row is kept from by name is not told how many wait for a decision, before nor after', async () => {
  const scene = await begin();
  await scene.send(rows);
  const notFor = [{ accountId: scene.colleague.accountId, reason: 'Related' }];
  await scene.keep(secret, 'core-group', { notFor });
  const reworded = rows.map((row, at) => (at === 1 ? { ...row, event: 'It was told again' } : row));
  const waits = await scene.wait(reworded);
  expect((await scene.told(scene.lead, waits)).heldBack).toBe(1);
  expect((await scene.told(scene.colleague, waits)).heldBack).toBe(0);
  await scene.send(reworded);
  expect((await scene.told(scene.lead, scene.latest())).heldBack).toBe(1);
  expect((await scene.told(scene.colleague, scene.latest())).heldBack).toBe(0);
});

test('where a row is kept from one person by name alone, what may be it is held from that person and from nobody else', async () => {
  for (const beside of [false, true]) {
    const scene = await begin();
    await scene.send(rows);
    const notFor = [{ accountId: scene.colleague.accountId, reason: 'Related' }];
    await scene.keep(secret, 'core-group', { notFor });
    const reworded = { date: '13/03/2012', event: 'It was told again by the informant' };
    await scene.send(beside ? [reworded] : rows.with(1, reworded), scene.lead, beside);
    expect((await scene.told(scene.lead, scene.latest())).heldBack).toBe(1);
    expect(await scene.seenByOthers([scene.colleague])).not.toContain(secret);
    for (const other of scene.onlookers) expect(await scene.seenByOthers([other])).toContain('told again');
    await scene.correct(scene.lead, new Map());
    expect(await scene.seenByOthers([scene.colleague])).not.toContain(secret);
    expect((await scene.told(scene.lead, scene.latest())).heldBack).toBe(1);
  }
});
