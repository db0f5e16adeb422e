import { describe, expect, test } from 'vitest';
import { type Caller, serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { makeFamily } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { routes as familyRoutes } from '../../../families/web/routes.ts';
import { readingRoutes } from '../reading-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, [...familyRoutes, ...readingRoutes]);

const list = [
  'Name,Other names,Role,Pseudonym,Date of birth,Times found,Why',
  'Perran Noy,Pez,child,Child A,04/05/2018,7,in the column of children',
  'Kelly Hender,Kelly Noy; Kel,mother,Mother,03/02/1988,12,“mum” beside the name',
  'Mina Brathe,Minnie,child,Child B,12/01/2016,3,listed in a file',
  'Ann Polglase,,social worker,SW,,5,beside the name',
  'Denzel Curnow,,landlord,Person,,1,capitals',
].join('\n');

function sendFile(path: string, content: string, caller: Caller) {
  const boundary = 'parts-of-this-form';
  const parts = [
    `--${boundary}\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n${served.formToken(caller)}\r\n`,
    `--${boundary}\r\nContent-Disposition: form-data; name="people-file"; filename="people.csv"\r\n`,
    `Content-Type: text/csv\r\n\r\n${content}\r\n--${boundary}--\r\n`,
  ];
  return served.app.inject({
    method: 'POST',
    url: path,
    headers: {
      host: 'localhost',
      accept: 'text/html',
      cookie: `sightline=${caller.session ?? ''}`,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: parts.join(''),
  });
}

async function begin() {
  const partnership = await makePartnership(platform);
  const { people, agencies } = partnership;
  const family = await makeFamily(platform, partnership, { involved: [agencies.first], reference: 'LSCP-7' });
  const session = served.signIn(people.officer);
  const own = `/families/${family.id}`;
  const path = `${own}/people-named/list`;
  const record = async () =>
    (await served.get(`${own}/children/add`, served.giveToken(people.officer))).json();
  const names = async () => {
    const { children, adults } = await record();
    return [...children, ...adults].map(({ name }: { name: string }) => name).sort();
  };
  /** The form of the rows as a browser would send it. */
  const fieldsOf = async (body: string): Promise<Record<string, string>> => {
    const html = await openHtml(body);
    const fields: [string, string][] = [];
    for (const field of await html.page
      .locator('form[action$="/put-in"] :is(input[type=hidden], select)')
      .all())
      fields.push([(await field.getAttribute('name')) ?? '', await field.inputValue()]);
    await html.close();
    return Object.fromEntries(fields);
  };
  const putIn = (fields: Record<string, string>) =>
    served.post(`${own}/people-named/put-in`, fields, session);
  return { partnership, people, family, session, own, path, record, names, fieldsOf, putIn };
}

describe('a list of people that is put in', () => {
  test('shows each row with what would become of it, and puts in nothing before somebody says so', async () => {
    const { path, session, names, fieldsOf } = await begin();
    const answer = await sendFile(path, list, session);
    expect(answer.statusCode).toBe(200);
    const { version: _version, list: _list, _csrf: _token, ...chosen } = await fieldsOf(answer.body);
    expect(Object.values(chosen).map((value) => value.replace(/member:.*/, 'member'))).toEqual([
      'child',
      'adult:mother',
      'member',
      'leave',
      'adult:other',
    ]);
    expect(answer.body).toContain('Stands in the record as Mina Brathe');
    // A phone cuts what is longer: the group says what all of it are.
    for (const text of [
      'optgroup label="Add as an adult or carer"',
      '>Adult: paternal grandmother<',
      '>It is Mina Brathe<',
    ])
      expect(answer.body).toContain(text);
    expect(await names()).toEqual(['Jory Brathe', 'Mina Brathe']);
  });

  test('is put in as was chosen, all at once, with the names that people are called besides', async () => {
    const { partnership, family, path, session, names, fieldsOf, putIn } = await begin();
    const fields = await fieldsOf((await sendFile(path, list, session)).body);
    const missing = await putIn(fields);
    expect(missing.statusCode).toBe(422);
    expect(missing.body).toContain('Say what the other names of the list are');
    expect(await names()).toHaveLength(2);
    expect((await putIn({ ...fields, names: 'former' })).statusCode).toBe(303);
    expect(await names()).toEqual([
      'Denzel Curnow',
      'Jory Brathe',
      'Kelly Hender',
      'Mina Brathe',
      'Perran Noy',
    ]);
    const held = await transact(platform.database, partnership.id, ({ sql }) =>
      sql
        .selectFrom('person_name')
        .innerJoin('person', 'person.id', 'person_name.person_id')
        .select(['person.name as of', 'person_name.name', 'kind'])
        .orderBy('person_name.name')
        .execute(),
    );
    expect(held).toEqual([
      { of: 'Kelly Hender', name: 'Kel', kind: 'former' },
      { of: 'Kelly Hender', name: 'Kelly Noy', kind: 'former' },
      { of: 'Mina Brathe', name: 'Minnie', kind: 'former' },
      { of: 'Perran Noy', name: 'Pez', kind: 'former' },
    ]);
    const members = await transact(platform.database, partnership.id, ({ sql }) =>
      sql
        .selectFrom('family_member')
        .select(['kinship', 'kinship_words'])
        .where('family_id', '=', family.id)
        .where('role', '=', 'adult')
        .orderBy('kinship')
        .execute(),
    );
    expect(members).toEqual([
      { kinship: 'mother', kinship_words: null },
      { kinship: 'other', kinship_words: 'Landlord' },
    ]);
  });

  test('tells of a namesake in another record where no date of birth is given, and names a file that cannot be read', async () => {
    const { partnership, path, session } = await begin();
    await served.get('/people?name=x', session);
    await makeFamily(platform, partnership, { children: ['Kiah Brathe'], reference: 'LSCP-8' });
    const told = await sendFile(path, 'Name,Role\nKiah Brathe,child\nKiah Curnow,child\n', session);
    expect(told.body).toMatch(/Kiah Brathe\s*<\/a>, LSCP-8/);
    expect(told.body).toContain(
      'Nobody likely: a name alone, without a date of birth, is too little to tell by',
    );
    const scan = await sendFile(path, '%PDF-1.7 a scan of a page', session);
    expect(scan.statusCode).toBe(422);
    expect(scan.body).toContain('people.csv: This is a PDF');
  });

  test('tells who may stand in another record before anything is put in, and leads there after', async () => {
    const { partnership, path, session, fieldsOf, putIn, own } = await begin();
    await served.get('/people?name=x', session);
    const other = await makeFamily(platform, partnership, { children: ['Jago Hender'], reference: 'LSCP-8' });
    await served.post(
      `/families/${other.id}/children/add`,
      { name: 'Perran Noy', 'born-day': '4', 'born-month': '5', 'born-year': '2018', version: '1' },
      session,
    );
    const { body } = await sendFile(path, list, session);
    expect(body).toContain('LSCP-8');
    expect(body).toContain('same date of birth');
    const done = await putIn({ ...(await fieldsOf(body)), names: 'known-as' });
    expect(done.headers.location).toBe(`${own}/possible-duplicates`);
  });

  test('has every error beside its row, keeps what was chosen, and puts in nobody', async () => {
    const { path, session, fieldsOf, names, putIn } = await begin();
    const fields = await fieldsOf((await sendFile(path, list, session)).body);
    const answer = await putIn({ ...fields, 'row-1': 'adult:aunt', 'row-4': 'nonsense', names: 'former' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Perran Noy: Date of birth is that of a child');
    expect(answer.body).toContain('Ann Polglase: Choose what becomes of them');
    expect((await fieldsOf(answer.body))['row-1']).toBe('adult:aunt');
    expect(await names()).toHaveLength(2);
    const html = await openHtml(answer.body, { width: 375 });
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  });

  test('is not put in where somebody has changed the record meanwhile', async () => {
    const { own, path, session, fieldsOf, names, putIn } = await begin();
    const fields = await fieldsOf((await sendFile(path, list, session)).body);
    await served.post(`${own}/children/add`, { name: 'Tegen Brathe', version: '1' }, session);
    const late = await putIn({ ...fields, names: 'former' });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Kelly Hender (to be put in)');
    expect(await names()).toEqual(['Jory Brathe', 'Mina Brathe', 'Tegen Brathe']);
  });

  test('names each row that cannot be read, and a file that is no list is refused in words', async () => {
    const { path, session } = await begin();
    const bad = await sendFile(
      path,
      'Name,Role,Date of birth\n,child,\nKelly Hender,mother,31/02/1988\n',
      session,
    );
    expect(bad.statusCode).toBe(422);
    expect(bad.body).toContain('row 2: The row has no name');
    expect(bad.body).toContain('row 3');
    for (const content of ['', 'Date,Event\n12/03/2012,Seen\n']) {
      expect((await sendFile(path, content, session)).statusCode).toBe(422);
    }
    const long = ['Name', ...Array.from({ length: 151 }, (_, at) => `Perran N${'o'.repeat(at)}`)].join('\n');
    expect((await sendFile(path, long, session)).body).toContain('The list has 151 rows');
    const none = await served.post(path, {}, session);
    expect(none.statusCode).toBe(422);
    expect(none.body).toContain('Choose the file with the list');
  });

  test('is for those who change the record, and for nobody else', async () => {
    const { people, path } = await begin();
    expect((await served.get(path, served.signIn(people['agency-lead']))).statusCode).toBe(403);
    expect((await sendFile(path, list, served.signIn(people['agency-lead']))).statusCode).toBe(403);
  });

  test('has a form without barriers that fits a phone', async () => {
    const { path, session } = await begin();
    for (const { body } of [await served.get(path, session), await sendFile(path, list, session)]) {
      const html = await openHtml(body, { width: 375 });
      await expectNoAxeFindings(html);
      await expectNoSidewaysScroll(html);
      await html.close();
    }
  });

  test.each([
    ['a sign that nobody types', { name: 'Orla \u0000 Quillane' }],
    ['half a sign', { name: 'Orla \ud800 Quillane' }],
    ['a name of spaces', { name: '   ' }],
    ['another name of nothing', { otherNames: [''] }],
    ['another name of spaces', { otherNames: ['  '] }],
    ['such a sign in another name', { otherNames: ['Or\u0000la'] }],
    ['such a sign in what they are', { role: 'mo\u0000ther' }],
  ])('is refused whole where a program sends %s, and nobody is put in', async (_, odd) => {
    const { record, putIn, names } = await begin();
    const list = JSON.stringify([
      { name: 'Orla Quillane', otherNames: [], role: 'child', born: null, ...odd },
    ]);
    const fields = { version: String((await record()).version), list, 'row-1': 'child', names: 'former' };
    expect((await putIn(fields)).statusCode).toBe(422);
    expect(await names()).toEqual(['Jory Brathe', 'Mina Brathe']);
  });

  test('a file whose names hold signs that nobody types is read without them', async () => {
    const { path, session, fieldsOf, putIn, names } = await begin();
    const { body } = await sendFile(path, 'Name,Other names,Role\nOrla\u0001Quillane,,child\n', session);
    expect((await putIn(await fieldsOf(body))).statusCode).toBe(303);
    expect(await names()).toContain('Orla Quillane');
  });

  test('a list of 150 people whose names are written in other letters is put in like any other', async () => {
    const { path, session, putIn, names, record } = await begin();
    const answer = await sendFile(path, arabic(150, 1), session);
    const [, list = ''] = /name="list" value="([^"]*)"/.exec(answer.body) ?? [];
    const rows = Array.from({ length: 150 }, (_, at) => [`row-${at + 1}`, at === 0 ? 'child' : 'leave']);
    const fields = { version: String((await record()).version), list, names: 'former' };
    expect((await putIn({ ...fields, ...Object.fromEntries(rows) })).statusCode).toBe(303);
    expect(await names()).toContain('محمد عبد الرحمن 1');
  });

  test('a list that the page could not send back is refused when it is read, with what to do', async () => {
    const { path, session } = await begin();
    const answer = await sendFile(path, arabic(150, 12), session);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Split the list in two');
  });
});

/** Each with two other names so many times as long as usual ones. */
function arabic(count: number, times: number): string {
  const others = ['محمد بن عبد الرحمن ', 'أبو عبد الله '].map((one) => one.repeat(times).trim());
  const rows = Array.from(
    { length: count },
    (_, at) => `محمد عبد الرحمن ${at + 1},${others.join(';')},child`,
  );
  return ['Name,Other names,Role', ...rows].join('\n');
}
