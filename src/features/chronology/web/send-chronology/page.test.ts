import { describe, expect, test } from 'vitest';
import { type Caller, serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import type { PartnershipId } from '../../../../shared/ids.ts';
import { submissionRoutes } from '../submission-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, submissionRoutes);

interface Part {
  readonly name: string;
  readonly fileName?: string;
  readonly content: string;
}

/** Sends a form with files as a browser does: the token first, then the answers, then the files. */
function sendFiles(path: string, parts: readonly Part[], caller: Caller) {
  const boundary = 'parts-of-this-form';
  const all = [{ name: '_csrf', content: served.formToken(caller) }, ...parts];
  const body = all.map(({ name, content, ...part }) => {
    const file = 'fileName' in part ? `; filename="${part.fileName}"\r\nContent-Type: text/csv` : '';
    return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${content}\r\n`;
  });
  return served.app.inject({
    method: 'POST',
    url: path,
    headers: {
      host: 'localhost',
      accept: 'text/html',
      cookie: `sightline=${caller.session ?? ''}`,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: `${body.join('')}--${boundary}--\r\n`,
  });
}

const csv = (event: string) => `Date,Source,Event\r\n12/03/2012,Notes,${event}\r\n`;

async function begin(involved: 'both' | 'first' | 'none' = 'both') {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const agencies = involved === 'both' ? [first, second] : involved === 'first' ? [first] : [];
  const family = await makeFamily(platform, partnership, { involved: agencies, name: '<b>Family</b>' });
  return { partnership, family, first, second, path: `/families/${family.id}/submissions/new` };
}

test('a file is taken and its job’s page follows; the very file again is told, and not stored', async () => {
  const { partnership, first, path } = await begin();
  const caller = served.signIn(partnership.people.officer);
  const parts = [
    { name: 'agency', content: first },
    { name: 'files', fileName: 'health.csv', content: csv('Seen') },
  ];
  const taken = await sendFiles(path, parts, caller);
  expect(taken.statusCode).toBe(303);
  expect(taken.headers.location).toMatch(/^\/jobs\/[0-9a-f-]{36}$/);
  const again = await sendFiles(path, parts, caller);
  expect(again.statusCode).toBe(422);
  expect(again.body).toContain('“health.csv” was sent before, as file 1. It was not stored again.');
  expect(again.body).toContain('To have it instead of other files, take those back, each on its own page');
});

test('several files at once lead back to the family', async () => {
  const { partnership, family, first, path } = await begin();
  const parts = [
    { name: 'agency', content: first },
    { name: 'files', fileName: 'one.csv', content: csv('Seen') },
    { name: 'files', fileName: 'two.csv', content: csv('Seen again') },
  ];
  const taken = await sendFiles(path, parts, served.signIn(partnership.people.officer));
  expect([taken.statusCode, taken.headers.location]).toEqual([303, `/families/${family.id}`]);
});

test('a form without an agency, or without a file, says so beside the field', async () => {
  const { partnership, first, path } = await begin();
  const caller = served.signIn(partnership.people.officer);
  const noFile = await sendFiles(
    path,
    [
      { name: 'agency', content: first },
      { name: 'files', fileName: '', content: '' },
    ],
    caller,
  );
  expect(noFile.statusCode).toBe(422);
  expect(noFile.body).toContain('Choose a file');
  const empty = { name: 'files', fileName: 'empty.csv', content: '' };
  const noAgency = await sendFiles(path, [empty], caller);
  expect(noAgency.statusCode).toBe(422);
  expect(noAgency.body).toContain('Choose the agency whose chronology it is');
  expect(noAgency.body).toContain('“empty.csv” is empty. Check that it was saved in full');
  const among = [
    { name: 'agency', content: first },
    empty,
    { ...empty, fileName: 'a.csv', content: csv('Seen') },
  ];
  expect((await sendFiles(path, among, caller)).body).toContain(
    'None of the files was sent: choose them again',
  );
  const html = await openHtml(noAgency.body, { width: 375 });
  await expectNoAxeFindings(html);
  await expectNoSidewaysScroll(html);
  await html.close();
});

test('an agency’s lead sends for their own agency and is not asked which; elsewhere there is nothing to send', async () => {
  const { partnership, path } = await begin();
  const lead = served.signIn(partnership.people['agency-lead']);
  const page = await served.get(path, lead);
  expect(page.body).toContain('Harbour Health Trust');
  expect(page.body).not.toContain('Northmere Police');
  const none = await begin('none');
  const answer = await served.get(none.path, served.signIn(none.partnership.people.officer));
  expect(answer.body).toContain('There is no agency for which you can send');
  expect(answer.body).toContain(`href="${none.path.replace('/submissions/new', '/involvements/new')}"`);
  const html = await openHtml(answer.body);
  expect(await html.page.locator('main b').count()).toBe(0);
  await expectNoAxeFindings(html);
  await html.close();
  expect((await served.get(path, served.signIn(partnership.people.practitioner))).statusCode).toBe(403);
});

describe('where the agency has files in the chronology already', () => {
  async function beginWithFile() {
    const scene = await begin();
    const { partnership, family, first } = scene;
    const { officer } = partnership.people;
    const [one] = await sendDemonstrationFiles(platform, officer, family, [
      { agencyId: first, path: 'marrick/health.docx' },
    ]);
    if (one === undefined) throw new Error('nothing was sent');
    return { ...scene, one, officer, caller: served.signIn(officer) };
  }
  const newer = { name: 'files', fileName: 'newer.csv', content: csv('Seen') };
  const replacesOf = (partnershipId: PartnershipId) =>
    transact(platform.database, partnershipId, ({ sql }) =>
      sql.selectFrom('submission').select(['number', 'replaces']).orderBy('number').execute(),
    );

  test('whoever sends for several agencies says first which, and then sees what stands of it, with its entries', async () => {
    const { path, first, second, caller } = await beginWithFile();
    const whose = (await served.get(path, caller)).body;
    expect(whose).toContain('Continue');
    expect(whose).not.toContain('Chronology files');
    const unanswered = (await served.get(`${path}?asked=yes`, caller)).body;
    expect(unanswered).toContain('Choose the agency whose chronology it is');
    const page = (await served.get(`${path}?asked=yes&agency=${first}`, caller)).body;
    expect(page).toMatch(/Instead of file 1: health\.docx, \d+ entries/);
    expect(page).toMatch(/Beside file 1: health\.docx/);
    expect(page).not.toContain(' checked');
    expect((await served.get(`${path}?agency=${second}`, caller)).body).not.toContain('Instead of');
    for (const body of [whose, unanswered, page]) {
      const html = await openHtml(body, { width: 375 });
      await expectNoAxeFindings(html);
      await expectNoSidewaysScroll(html);
      await html.close();
    }
  });

  test('nothing is taken until it is said whether it goes instead of what is there, or beside it', async () => {
    const { partnership, path, first, one, caller } = await beginWithFile();
    const agency = { name: 'agency', content: first };
    const unsaid = await sendFiles(path, [agency, newer], caller);
    expect(unsaid.statusCode).toBe(422);
    expect(unsaid.body).toContain('Choose whether it goes instead of what is there, or beside it');
    expect(unsaid.body).toContain('Choose the file again: nothing was sent');
    const nothing = await sendFiles(path, [agency, { ...newer, fileName: '', content: '' }], caller);
    for (const words of ['Choose whether it goes instead of what is there', 'Choose a file']) {
      expect(nothing.body).toContain(words);
    }
    const none = await sendFiles(path, [agency, { name: 'place', content: 'instead' }, newer], caller);
    expect(none.statusCode).toBe(422);
    expect(none.body).toContain('Choose the files that it goes instead of');
    const how = { name: 'place', content: 'instead' };
    const shown = { name: 'standing', content: one.submissionId };
    const strange = { name: 'instead', content: partnership.agencies.second };
    const other = await sendFiles(path, [agency, shown, how, strange, newer], caller);
    expect(other.body).toContain('The agency has other files now than this page showed');
    expect(await replacesOf(partnership.id)).toHaveLength(1);

    const instead = { name: 'instead', content: one.submissionId };
    const taken = await sendFiles(path, [agency, shown, how, instead, newer], caller);
    expect(taken.statusCode).toBe(303);
    expect(await replacesOf(partnership.id)).toEqual([
      { number: 1, replaces: [] },
      { number: 2, replaces: [1] },
    ]);
  });

  test('an answer from an older page shows what stands now, with nothing chosen, and takes nothing', async () => {
    const { partnership, path, first, one, officer, family, caller } = await beginWithFile();
    const two = { agencyId: first, path: 'marrick/police.xlsx' };
    await sendDemonstrationFiles(platform, officer, family, [two]);
    const agency = { name: 'agency', content: first };
    const shown = { name: 'standing', content: one.submissionId };
    const how = { name: 'place', content: 'beside' };
    const stale = await sendFiles(path, [agency, shown, how, newer], caller);
    expect(stale.statusCode).toBe(422);
    expect(stale.body).toContain('The agency has other files now than this page showed');
    expect(stale.body).toContain('File 2: police.xlsx');
    expect(stale.body).not.toContain(' checked');
    expect(await replacesOf(partnership.id)).toHaveLength(2);
  });

  test('of several files some may be chosen, and beside them nothing leaves', async () => {
    const { partnership, path, first, one, officer, family, caller } = await beginWithFile();
    const two = { agencyId: first, path: 'marrick/police.xlsx' };
    await sendDemonstrationFiles(platform, officer, family, [two]);
    const shown = async () => {
      const form = (await served.get(`${path}?agency=${first}`, caller)).body;
      const ids = [...form.matchAll(/name="standing" value="([^"]+)"/g)].map(([, id = '']) => id);
      return ids.map((id) => ({ name: 'standing', content: id }));
    };
    const html = await openHtml((await served.get(`${path}?agency=${first}`, caller)).body, { width: 375 });
    expect(await html.page.getByRole('checkbox').count()).toBe(2);
    await expectNoAxeFindings(html);
    await html.close();
    const agency = { name: 'agency', content: first };
    const instead = { name: 'instead', content: one.submissionId };
    const third = { ...newer, content: csv('Seen twice') };
    const how = (content: string) => ({ name: 'place', content });
    await sendFiles(path, [agency, ...(await shown()), how('instead'), instead, newer], caller);
    const both = await sendFiles(path, [agency, ...(await shown()), how('beside'), instead, third], caller);
    expect(both.statusCode).toBe(422);
    expect(both.body).toContain('leave every file unticked');
    await sendFiles(path, [agency, ...(await shown()), how('beside'), third], caller);
    expect((await replacesOf(partnership.id)).map(({ replaces }) => replaces)).toEqual([[], [], [1], []]);
  });
});

test('a file that stands as another agency’s already is asked about, and sent once it is meant', async () => {
  const { partnership, first, second, path } = await begin();
  const caller = served.signIn(partnership.people.officer);
  const shared = { name: 'files', fileName: 'police.csv', content: csv('Seen') };
  expect((await sendFiles(path, [{ name: 'agency', content: first }, shared], caller)).statusCode).toBe(303);
  const other = [
    { name: 'agency', content: second },
    { ...shared, fileName: 'renamed.csv' },
  ];
  const asked = await sendFiles(path, other, caller);
  expect(asked.statusCode).toBe(422);
  expect(asked.body).toContain('“renamed.csv” stands already as Harbour Health Trust, file 1');
  expect(asked.body).toContain('Choose the file again: nothing was sent');
  const html = await openHtml(asked.body, { width: 375 });
  expect(await html.page.getByLabel('It is meant for this agency too').isChecked()).toBe(false);
  await expectNoAxeFindings(html);
  await expectNoSidewaysScroll(html);
  await html.close();
  const meant = await sendFiles(path, [{ name: 'also-here', content: 'yes' }, ...other], caller);
  expect(meant.statusCode).toBe(303);
});

test('long names of files break where the page asks what a new one goes instead of', async () => {
  const { partnership, family, first, path } = await begin();
  const { officer } = partnership.people;
  const files = [1, 2].map((number) => {
    const name = `LSCP_Chronology_${'HarbourHealthTrust_'.repeat(7)}v${number}.csv`;
    return { agencyId: first, path: writeChronologyCsv([{ event: `Visit ${number}` }], name) };
  });
  for (const count of [1, 2]) {
    await sendDemonstrationFiles(platform, officer, family, files.slice(count - 1, count));
    const page = await served.get(`${path}?agency=${first}`, served.signIn(officer));
    const html = await openHtml(page.body, { width: 320 });
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});
