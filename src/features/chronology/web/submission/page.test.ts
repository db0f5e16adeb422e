import { describe, expect, test } from 'vitest';
import { serveSubmissions } from '../../../../../test/builders/http/serve-submissions.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { manyRows, writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily } from '../../../../../test/builders/platform/family.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { decideEntryHandling } from '../../operations/decide-handling.ts';
import { offerPurge, purgeEntry } from '../../operations/purge-entry.ts';

const platform = await testPlatform();
const { served, sent, pageOf, jsonOf, readAgain } = await serveSubmissions(platform);

describe('the rows of a file', () => {
  test('every row stands in the order of the file, and they are the entries, notes and rows set aside together', async () => {
    const { officer, path } = await sent('marrick/health.docx');
    const seen: { position: number; became: string }[] = [];
    for (let at = path; ; ) {
      const { rows, after, counts } = await jsonOf(officer, at);
      seen.push(...rows);
      if (after === null) {
        expect(seen.map(({ position }) => position)).toEqual(seen.map((_row, index) => index + 1));
        expect(seen).toHaveLength(counts.rows);
        expect(seen.filter(({ became }) => became === 'set-aside')).toHaveLength(counts.setAside);
        expect(counts.setAside).toBeGreaterThan(0);
        break;
      }
      at = `${path}?after=${after}`;
    }
  });

  test('of a file that is in the chronology the page says so first, and how many rows of it tell nothing there', async () => {
    const rows = (dates: string[]) => writeChronologyCsv(dates.map((date) => ({ date, event: 'Called' })));
    const { officer, path } = await sent(rows(['12/03/2012', 'no day', 'none']));
    expect((await pageOf(officer, path)).body).toContain(
      'This file is in the chronology, but for 2 rows that are set aside: they tell nothing there until they are mended in the file, and it is sent again.',
    );
    const whole = await sent(rows(['12/03/2012']));
    const page = await pageOf(whole.officer, whole.path);
    expect(page.body).toContain('This file is in the chronology.');
  });

  test('only rows with an error, or with a doubt, are shown where that is chosen', async () => {
    const { officer, path } = await sent('marrick/health.docx');
    const errors = await jsonOf(officer, `${path}?show=errors`);
    expect(errors.rows).toHaveLength(errors.counts.setAside);
    for (const { issues } of errors.rows) {
      expect(issues.map(({ severity }: { severity: string }) => severity)).toContain('error');
    }
    // Whoever may send the file again is told to do so, and not that its agency does.
    const page = await served.get(`${path}?show=errors`, served.signIn(officer));
    expect(page.body).toContain('Mend the row in the file, and send the file again.');
    expect(page.body).not.toContain('Its agency mends the row');
    const doubts = await jsonOf(officer, `${path}?show=warnings`);
    expect(doubts.counts.warnings).toBeGreaterThan(0);
    for (const { issues, became } of doubts.rows) {
      expect(became).not.toBe('set-aside');
      expect(issues.length).toBeGreaterThan(0);
    }
  });

  test('from a later page one comes back to the one before', async () => {
    const { officer, path } = await sent(writeChronologyCsv(manyRows(250)));
    const second = await jsonOf(officer, `${path}?after=100`);
    const third = await jsonOf(officer, `${path}?after=${second.after}`);
    const back = await jsonOf(officer, `${path}?before=${third.before}`);
    expect([second.rows.length, third.rows.length]).toEqual([100, 50]);
    expect(third.after).toBeNull();
    expect(back).toEqual(second);
  });

  test('the page asks the database as often for 1,000 rows as for 10, and no more than 15 times', async () => {
    const counts = [];
    for (const rows of [10, 1000]) {
      const { officer, path } = await sent(writeChronologyCsv(manyRows(rows)));
      const session = served.signIn(officer);
      platform.statements.length = 0;
      await served.get(path, session);
      counts.push(platform.statements.filter((text) => !/^(begin|commit|start|set)/i.test(text)).length);
    }
    expect(counts[0]).toBe(counts[1]);
    expect(counts[0]).toBeLessThanOrEqual(15);
  });
});

describe('the columns of a file', () => {
  test('each heading stands beside what it was read as, with cells of it', async () => {
    const { officer, path } = await sent(writeChronologyCsv([{ date: '12/03/2012', event: 'Called' }]));
    const { columns } = await jsonOf(officer, path);
    expect(columns[0]).toEqual({ heading: 'Date', field: 'date', samples: ['12/03/2012'] });
    const { page, close } = await openHtml((await pageOf(officer, path)).body);
    expect(await page.getByLabel('What “Event” holds').inputValue()).toBe('');
    await close();
  });

  test('a corrected column is read as was said, by another job, and entries keep their ids', async () => {
    const rows = [{ date: '12/03/2012', event: 'Called', outcome: 'Letter sent' }];
    const { officer, path } = await sent(writeChronologyCsv(rows));
    const before = await jsonOf(officer, path);
    const at = before.columns.findIndex(({ heading }: { heading: string }) => heading === 'Outcome');
    const body = { version: String(before.version), [`column-${at}`]: 'comment' };
    const answer = await served.post(`${path}/columns`, body, served.signIn(officer));
    expect(answer.statusCode).toBe(303);
    expect((await jsonOf(officer, path)).state).toBe('reading');
    await readAgain(officer, answer.headers.location);
    const after = await jsonOf(officer, path);
    expect(after.state).toBe('submitted');
    expect(after.columns[at].field).toBe('comment');
    expect(after.rows[0].entryId).toBe(before.rows[0].entryId);
  });

  test('a mapping that leaves no date changes nothing, and says which choice mends it', async () => {
    const { officer, path } = await sent(writeChronologyCsv(manyRows(3)));
    const first = await jsonOf(officer, path);
    const leaveOut = { version: String(first.version), 'column-0': 'none' };
    const answer = await served.post(`${path}/columns`, leaveOut, served.signIn(officer));
    await readAgain(officer, answer.headers.location);
    const after = await jsonOf(officer, path);
    expect([after.state, after.refused, after.proposed.refused.code]).toEqual([
      'submitted',
      null,
      'no-date-column',
    ]);
    expect(after.rows).toEqual(first.rows);
    const { body } = await pageOf(officer, path);
    expect(body).toContain('You said: do not use “Date”.');
    expect(body).toContain('Its 3 entries stay in the chronology as before');
    expect(body).toContain('choose “Date” beside the heading of the column that holds the dates');
    expect(body).not.toContain('Read it like this all the same');
    const html = await openHtml(body, { width: 375 });
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  });

  test('of fewer entries somebody is told how many, and the file is read so once they confirm it', async () => {
    const { officer, path } = await sent(writeChronologyCsv(manyRows(3)));
    const first = await jsonOf(officer, path);
    const wrong = { version: String(first.version), 'column-0': 'none', 'column-1': 'date' };
    const answer = await served.post(`${path}/columns`, wrong, served.signIn(officer));
    await readAgain(officer, answer.headers.location);
    expect((await jsonOf(officer, path)).rows).toEqual(first.rows);
    const { page, close } = await openHtml((await pageOf(officer, path)).body);
    expect(await page.getByText('gives 0 entries instead of 3').count()).toBe(1);
    const form = page.locator('form', { has: page.getByText('Read it like this all the same') });
    const fields = await form
      .locator('input[type=hidden]')
      .evaluateAll((all) =>
        all.map((one) => [one.getAttribute('name') ?? '', one.getAttribute('value') ?? '']),
      );
    await close();
    const { _csrf: _token, ...body } = Object.fromEntries(fields);
    const confirmed = await served.post(`${path}/columns`, body, served.signIn(officer));
    await readAgain(officer, confirmed.headers.location);
    expect((await jsonOf(officer, path)).counts).toMatchObject({ entries: 0, setAside: 3 });
  });

  test('whoever comes second is shown both, and nothing of theirs is saved', async () => {
    const { officer, partnership, path } = await sent(writeChronologyCsv(manyRows(3)));
    const { version } = await jsonOf(officer, path);
    const body = { version: String(version), 'column-5': 'comment' };
    await served.post(`${path}/columns`, body, served.signIn(officer));
    const lead = partnership.people['agency-lead'];
    const second = { version: String(version), 'column-5': 'impact' };
    const answer = await served.post(`${path}/columns`, second, served.signIn(lead));
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain('Impact on the child');
    expect(answer.body).toContain('Comment');
    const html = await openHtml(answer.body);
    await expectNoAxeFindings(html);
    await html.close();
  });

  test('of a file whose stored copy went with an entry nobody who is told of that is offered to read it again, and the page says why', async () => {
    const { officer, partnership, family, path } = await sent(writeChronologyCsv(manyRows(3)));
    const lead = partnership.people['agency-lead'];
    expect((await pageOf(lead, path)).body).toContain('Read the file again like this');
    const fewer = {
      version: `${(await jsonOf(lead, path)).version}`,
      'column-0': 'none',
      'column-1': 'date',
    };
    const asked = await served.post(`${path}/columns`, fewer, served.signIn(lead));
    await readAgain(lead, asked.headers.location);
    expect((await pageOf(lead, path)).body).toContain('Read it like this all the same');
    const [row] = (await jsonOf(officer, path)).rows;
    const entry = { familyId: family.id, entryId: row.entryId };
    const { wording } = await offerPurge(platform, officer, entry);
    await purgeEntry(platform, officer, {
      ...entry,
      wording,
      ground: 'wrong-child',
      reason: 'Another family',
    });
    const { body } = await pageOf(lead, path);
    expect(body).not.toContain('Read the file again like this');
    expect(body).toContain('The file cannot be read again');
    const asOfficer = (await pageOf(officer, path)).body;
    expect(asOfficer).not.toMatch(/Read the file again like this|Read it like this all the same/);
    expect((await pageOf(officer, `${path}/remove`)).body).toContain('It cannot be put back');
    expect(asOfficer).toContain('The file cannot be read again');
    const { version } = await jsonOf(lead, path);
    await served.post(`${path}/remove`, { version: `${version}`, reason: 'x' }, served.signIn(lead));
    const left = (await pageOf(lead, path)).body;
    expect(left).toContain('It cannot be put back');
    expect(left).not.toContain('It is kept');
    expect(left).not.toContain(`${path}/put-back`);
    for (const at of [path, `${path}/put-back`]) {
      const told = (await pageOf(officer, at)).body;
      expect(told).toContain('It cannot be put back');
      expect(told).not.toContain('Put it back');
    }
  });

  test('an officer from whom an entry was kept learns by no offer, nor by trying, that a stored copy went with it', async () => {
    const { officer, partnership, family, path } = await sent(writeChronologyCsv(manyRows(3)));
    const lead = partnership.people['agency-lead'];
    const [row] = (await jsonOf(officer, path)).rows;
    const entry = { familyId: family.id, entryId: row.entryId };
    await decideEntryHandling(platform, lead, {
      ...entry,
      ...{ version: 1, handling: 'originator', named: [], stillNotFor: [], alsoNotFor: null },
    });
    const { version } = await jsonOf(officer, path);
    const tellAll = async () => [
      (await pageOf(officer, path)).body.replaceAll(/nonce="[^"]*"|value="[^"]*"/g, ''),
      (await served.post(`${path}/columns`, { version: `${version}` }, served.signIn(officer))).statusCode,
    ];
    const kept = await tellAll();
    expect(kept[1]).toBe(403);
    const { wording } = await offerPurge(platform, lead, entry);
    await purgeEntry(platform, lead, { ...entry, wording, ground: 'wrong-child', reason: 'Another family' });
    expect(await tellAll()).toEqual(kept);
  });

  test('a column cannot be said to hold what there is no field for', async () => {
    const { officer, path } = await sent(writeChronologyCsv(manyRows(3)));
    const { version } = await jsonOf(officer, path);
    const body = { version: String(version), 'column-5': 'nonsense' };
    expect((await served.post(`${path}/columns`, body, served.signIn(officer))).statusCode).toBe(422);
  });
});

describe('taking a file back', () => {
  test('its rows leave the chronology, and the page says who may see it why', async () => {
    const { officer, path } = await sent(writeChronologyCsv(manyRows(3)));
    const { version } = await jsonOf(officer, path);
    const without = await served.post(`${path}/remove`, { version: String(version) }, served.signIn(officer));
    expect(without.statusCode).toBe(422);
    expect(without.body).toContain('Say why the file is taken back');
    const body = { version: String(version), reason: 'It is about another family' };
    const answer = await served.post(`${path}/remove`, body, served.signIn(officer));
    expect(answer.statusCode).toBe(303);
    const after = await jsonOf(officer, path);
    expect([after.state, after.rows.length]).toEqual(['removed', 0]);
    expect((await pageOf(officer, path)).body).toContain('It is about another family');
    expect((await served.post(`${path}/remove`, body, served.signIn(officer))).statusCode).toBe(409);
  });

  test('an agency’s lead takes back their own agency’s file only', async () => {
    const { partnership, family, one, path } = await sent(writeChronologyCsv(manyRows(3)));
    const stranger = await served.post(
      `${path}/remove`,
      { version: '2', reason: 'x' },
      served.signIn(partnership.otherLead),
    );
    expect(stranger.statusCode).toBe(404);
    const { practitioner } = partnership.people;
    const page = await pageOf(practitioner, path);
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toContain('Take this file back');
    const other = await makeFamily(platform, partnership, {});
    const elsewhere = `/families/${other.id}/submissions/${one.submissionId}`;
    expect((await pageOf(partnership.people.officer, elsewhere)).statusCode).toBe(404);
    expect(family.id).not.toBe(other.id);
  });
});

test('what an agency wrote stays text, and no state of the page has a barrier', async () => {
  const attack = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'';
  const rows = [
    { date: '12/03/2012', event: attack, source: attack, child: attack },
    { date: 'some day', event: attack },
    { date: '?14/03/2012', event: 'Seen' },
  ];
  const { officer, path } = await sent(writeChronologyCsv(rows, '<b>file.csv'));
  const states = [path, `${path}?show=errors`, `${path}?show=warnings`, `${path}/remove`];
  for (const state of states) {
    const answer = await pageOf(officer, state);
    expect(answer.statusCode).toBe(200);
    const html = await openHtml(answer.body, { width: 375 });
    expect(await html.page.locator('main img, main script, main b').count()).toBe(0);
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});
