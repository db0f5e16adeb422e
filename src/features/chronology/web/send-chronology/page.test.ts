import { expect, test } from 'vitest';
import { type Caller, serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
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
  expect(noAgency.body).toContain('“empty.csv” is empty');
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
  const html = await openHtml(answer.body);
  expect(await html.page.locator('main b').count()).toBe(0);
  await expectNoAxeFindings(html);
  await html.close();
  expect((await served.get(path, served.signIn(partnership.people.practitioner))).statusCode).toBe(403);
});

test('before anything is sent the page tells which files will leave', async () => {
  const { partnership, family, first, path } = await begin();
  const caller = served.signIn(partnership.people.officer);
  expect((await served.get(path, caller)).body).not.toContain('These stand now');
  await sendDemonstrationFiles(platform, partnership.people.officer, family, [
    { agencyId: first, path: 'marrick/health.docx' },
  ]);
  const page = (await served.get(path, caller)).body;
  expect(page).toContain('takes the place of what the same agency sent before');
  expect(page).toContain('Harbour Health Trust, file 1: health.docx');
});
