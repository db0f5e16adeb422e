import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sendFiles } from '../../../../../test/builders/http/send-files.ts';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { makeFamily } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { makeReview } from '../../../../../test/builders/platform/review.ts';
import { runJobNow } from '../../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact, transactLocal } from '../../../../platform/database/transact.ts';
import { readSentFile } from '../../../chronology/operations/read-sent-file.ts';
import { readSubmission } from '../../../chronology/operations/read-submission.ts';
import { closeReview } from '../../operations/close-review.ts';
import { readReview } from '../../operations/read-review.ts';
import { makeUploadLink } from '../../operations/upload-link.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

const note = 'Look for what the grandmother said';
const terms = 'Who noticed that the children were hungry';

async function begin() {
  const partnership = await makePartnership(platform);
  const { people, agencies } = partnership;
  const family = await makeFamily(platform, partnership, {
    involved: [agencies.first],
    name: 'The Brathe family',
    reference: 'LSCP-9',
  });
  const review = await makeReview(platform, people.officer, family, [agencies.first], { terms });
  const [requestId] = review.requestIds;
  if (requestId === undefined) throw new Error('the agency was asked');
  const key = { familyId: family.id, requestId };
  const { path } = await makeUploadLink(platform, people.officer, key);
  return {
    partnership,
    people,
    review,
    key,
    path,
    request: async () => {
      const [one] = (await readReview(platform, people.officer, review)).requests;
      if (one === undefined) throw new Error('the request is there');
      return one;
    },
  };
}

const csv = 'Date,Source,Event\r\n12/03/2012,Notes,Seen at home\r\n';
const answer = [
  { name: 'sender', content: 'Pat Quill, records officer' },
  { name: 'files', fileName: 'by-link.csv', content: csv },
];

test('the page tells a reference, the agency and the days, and nothing of the record or the review', async () => {
  const { path } = await begin();
  const { body, statusCode } = await served.get(path);
  expect(statusCode).toBe(200);
  for (const told of ['LSCP-9', 'Harbour Health Trust', '1 January 2012 to today', '10 December 2026'])
    expect(body).toContain(told);
  for (const kept of ['Brathe', 'Mina', 'Jory', 'hungry', note, 'practice review', 'social worker'])
    expect(body).not.toContain(kept);
});

test('what comes by a link waits to be checked, marked with who sent it; nothing of it is shown back', async () => {
  const { path, people, key, request, partnership } = await begin();
  const sent = await sendFiles(served, `${path}/files`, answer);
  expect(sent.statusCode).toBe(200);
  expect(sent.body).toContain('Your answer has come');
  expect(sent.body).not.toContain('by-link.csv');
  const reading = await request();
  const [file] = reading.files;
  if (file?.jobId == null) throw new Error('a file came');
  await runJobNow(platform, partnership.id, file.jobId, readSentFile);
  expect((await request()).standing.state).toBe('checked');
  const page = await served.get(
    `/families/${key.familyId}/requests/${key.requestId}`,
    served.signIn(people['agency-lead']),
  );
  expect(page.body).toContain('It came by a link, sent by Pat Quill, records officer.');
  const which = { familyId: key.familyId, submissionId: file.id, filter: 'all', from: null } as const;
  expect(await readSubmission(platform, people['agency-lead'], which)).toMatchObject({
    sentBy: null,
    sentByLink: 'Pat Quill, records officer',
  });
  const entries = await transact(platform.database, partnership.id, ({ sql }) =>
    sql.selectFrom('entry').select('id').where('family_id', '=', key.familyId).execute(),
  );
  expect(entries).toEqual([]);
});

test('a link works once: of two answers at the same moment one is taken', async () => {
  const { path, request } = await begin();
  const both = await Promise.all([
    sendFiles(served, `${path}/files`, answer),
    served.post(`${path}/nothing`, { words: 'RiO', 'nothing-sender': 'Bo' }),
  ]);
  expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 404]);
  expect((await served.get(path)).statusCode).toBe(404);
  const { files, nothing } = await request();
  expect(files.length + (nothing === null ? 0 : 1)).toBe(1);
});

test('that the agency holds nothing can be said by a link', async () => {
  const { path, request } = await begin();
  const lacking = await served.post(`${path}/nothing`, { words: 'RiO' });
  expect([lacking.statusCode, lacking.body]).toEqual([
    422,
    expect.stringContaining('Enter your name and job'),
  ]);
  const said = await served.post(`${path}/nothing`, {
    words: 'RiO, by name',
    'nothing-sender': 'Bo Marrick',
  });
  expect(said.statusCode).toBe(200);
  expect((await request()).standing.state).toBe('nothing');
});

test('a link that is too old, ended, replaced or of a closed review leads nowhere, and nobody is told which', async () => {
  const over = async (path: string) => {
    const { statusCode, body } = await served.get(path);
    expect([statusCode, body]).toEqual([404, expect.stringContaining('Each link works once')]);
    expect((await sendFiles(served, `${path}/files`, answer)).statusCode).toBe(404);
  };
  const old = await begin();
  platform.pass(8 * 86_400_000);
  await over(old.path);
  platform.pass(-8 * 86_400_000);
  const ended = await begin();
  const officer = served.signIn(ended.people.officer);
  const at = `/families/${ended.key.familyId}/requests/${ended.key.requestId}`;
  expect((await served.post(`${at}/end-link`, {}, officer)).statusCode).toBe(303);
  await over(ended.path);
  const replaced = await begin();
  await makeUploadLink(platform, replaced.people.officer, replaced.key);
  await over(replaced.path);
  const closed = await begin();
  await closeReview(platform, closed.people.officer, { ...closed.review, version: 1, reason: 'Done' });
  await over(closed.path);
  await over('/answer/never-there');
});

test('the token itself is kept nowhere', async () => {
  const { path, partnership } = await begin();
  const rows = await transactLocal(platform.database, ({ sql }) =>
    sql.selectFrom('upload_link').selectAll().where('partnership_id', '=', partnership.id).execute(),
  );
  expect(rows).toHaveLength(1);
  const token = path.split('/').at(-1) ?? '';
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(rows[0]?.token_hash.toString('utf8')).not.toContain(token);
});

test('an officer who makes a link is shown it once; no state of these pages has a barrier', async () => {
  const { people, key, path } = await begin();
  const officer = served.signIn(people.officer);
  const at = `/families/${key.familyId}/requests/${key.requestId}/link`;
  const offered = await served.get(at, officer);
  expect(offered.body).toContain('A link is out that works until');
  const made = await served.post(at, {}, officer);
  expect(made.body).toMatch(/http:\/\/localhost:8484\/answer\/[\w-]{43}/);
  expect((await served.get(at, officer)).body).not.toMatch(/\/answer\/[\w-]{43}/);
  const { path: fresh } = await makeUploadLink(platform, people.officer, key);
  const wrong = await served.post(`${fresh}/nothing`, {});
  expect((await served.get(path)).statusCode).toBe(404);
  for (const { body } of [offered, made, await served.get(fresh), wrong, await served.get(path)]) {
    const html = await openHtml(body, { width: 375 });
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});

test('the page of a link that was made makes no other when it is loaded again, and the one passed on goes on working', async () => {
  const { people, key } = await begin();
  const officer = served.signIn(people.officer);
  const at = `/families/${key.familyId}/requests/${key.requestId}/link`;
  const [, instead = ''] = /name="instead" value="([^"]*)"/.exec((await served.get(at, officer)).body) ?? [];
  platform.pass(1000);
  const made = await served.post(at, { instead }, officer);
  const [link = ''] = /\/answer\/[\w-]{43}/.exec(made.body) ?? [];
  const again = await served.post(at, { instead }, officer);
  expect(again.statusCode).toBe(422);
  expect(again.body).toContain('A link was made meanwhile');
  expect((await served.get(link)).statusCode).toBe(200);
});

test.each([
  ['scan.pdf', '%PDF-1.7 a scan of a page', 'This is a PDF'],
  ['notes.docx', 'Date,Source,Event', 'is plain text'],
  ['letter.docx', '{\\rtf1 a letter}', 'a rich text file'],
  ['half.docx', 'PK\x03\x04 of a file that came in part', 'damaged, or part of it is missing'],
  ['hello.txt', 'hello\n', 'No table was found that could be a chronology.'],
  ['long.csv', `${'Seen at home. '.repeat(1000)}\n12 March 2013`, 'No table was found'],
])(
  'what can never be read is refused at once, %s, and the link still works',
  async (fileName, content, says) => {
    const { path } = await begin();
    const sent = await sendFiles(served, `${path}/files`, [
      { name: 'sender', content: 'Pat Quill, records officer' },
      { name: 'files', fileName, content },
    ]);
    expect(sent.statusCode).toBe(422);
    expect(sent.body).toContain(`“${fileName}” cannot be read.`);
    expect(sent.body).toContain('Nothing was sent: the link still works');
    expect(sent.body).toContain(says);
    expect((await sendFiles(served, `${path}/files`, answer)).body).toContain('Your answer has come.');
  },
);

test('whoever has the link takes the empty table, which names who asks and no child, and the link stays as it was', async () => {
  const { path } = await begin();
  const guide = await served.get(`${path}/guide`);
  expect(guide.body).toContain('What belongs in each column');
  expect(guide.body).not.toMatch(/Mina|Jory|Brathe/);
  const table = await served.get(`${path}/guide/docx`);
  expect(table.statusCode).toBe(200);
  const text = strFromU8(unzipSync(table.rawPayload)['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain('LSCP-9');
  expect(text).not.toMatch(/Children: |M\.B\./);
  await served.get(path).then(({ body }) => expect(body).toContain('Asked by'));
  await expectNoAxeFindings(await openHtml(guide.body));
  expect((await served.get('/answer/nothing-of-this/guide')).statusCode).toBe(404);
  expect((await served.get('/answer/nothing-of-this/guide/xlsx')).statusCode).toBe(404);
});

test('neither the link, its guide nor its tables promise what is shown to whoever has an account alone', async () => {
  const { path } = await begin();
  const words = async (form: string, part: RegExp) => {
    const { rawPayload } = await served.get(`${path}/guide/${form}`);
    const parts = Object.entries(unzipSync(rawPayload)).filter(([name]) => part.test(name));
    return parts.map(([, bytes]) => strFromU8(bytes)).join('');
  };
  const told = [
    (await served.get(`${path}/guide`)).body,
    await words('docx', /document\.xml$/),
    await words('xlsx', /(sheet\d|sharedStrings)\.xml$/),
  ];
  for (const text of told) {
    expect(text).toContain('a row that is not marked can be read by everybody');
    expect(text).toContain('you are shown nothing afterwards');
    expect(text).not.toMatch(/you see (which|afterwards)|before you say so/);
  }
  expect((await served.get(path)).body).toContain('What is not marked so can be read');
});

test('whoever sends more files than one answer takes is not told to send in several goes: a link works once', async () => {
  const { path } = await begin();
  const files = Array.from({ length: 6 }, (_, at) => ({
    name: 'files',
    fileName: `part-${at}.csv`,
    content: csv,
  }));
  const sent = await sendFiles(served, `${path}/files`, [{ name: 'sender', content: 'Pat Quill' }, ...files]);
  expect(sent.statusCode).toBe(413);
  expect(sent.body).not.toContain('several goes');
  expect(sent.body).toContain('Put what you send into 5 files');
  expect(sent.body).toContain('the link still works');
  expect((await sendFiles(served, `${path}/files`, answer)).body).toContain('Your answer has come.');
});
