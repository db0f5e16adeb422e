import { expect, test } from 'vitest';
import { cinChild, cinFile, cinXml, readCinText } from '../../../../../test/builders/exchange/cin-file.ts';
import type { WholeExtract } from '../../../../../test/builders/exchange/read-whole.ts';

const plan = {
  CPPstartDate: '2024-06-03',
  InitialCategoryOfAbuse: 'NEG',
  LatestCategoryOfAbuse: 'NEG',
  NumberOfPreviousCPP: '0',
};
const usual = cinFile(cinChild({ ChildProtectionPlans: plan }));

function kindsOf({ histories }: WholeExtract): string[] {
  return histories.flatMap(({ entries }) => entries.map(({ kind }) => kind));
}

function told({ reports }: WholeExtract, rule: string) {
  return reports.filter((report) => report.rule === rule);
}

const inEveryDress: readonly [name: string, text: string | Uint8Array][] = [
  ['plain', usual],
  ['a byte order mark', `\uFEFF${usual}`],
  ['UTF-16', new Uint8Array(Buffer.from(`\uFEFF${usual}`, 'utf16le'))],
  ['UTF-16, big end first', new Uint8Array(Buffer.from(`\uFEFF${usual}`, 'utf16le').swap16())],
  ['a declaration and a comment', `<?xml version="1.0" encoding="UTF-8"?><!-- exported -->${usual}`],
  ['a default namespace', usual.replace('<Message>', '<Message xmlns="http://example.org/cin">')],
  [
    'a prefix',
    usual.replaceAll(/<(\/?)(\w)/g, '<$1c:$2').replace('<c:Message>', '<c:Message xmlns:c="urn:cin">'),
  ],
  ['line ends of Windows', usual.replaceAll('\n', '\r\n')],
  ['all on one line', usual.replaceAll('\n', '')],
];

test.each(inEveryDress)('a census with %s is read the same', async (_name, text) => {
  const read = await readCinText(text);
  const plain = await readCinText(usual);
  const strip = ({ histories }: WholeExtract) =>
    histories.map(({ child, entries }) => ({ child, entries: entries.map(({ origin, ...rest }) => rest) }));
  expect(strip(read)).toEqual(strip(plain));
  expect(kindsOf(read)).toEqual(['birth', 'referral', 'plan-start']);
});

test('elements in another order are read the same', async () => {
  const child = cinChild({ ChildProtectionPlans: plan });
  const backwards = Object.fromEntries(Object.entries(child).reverse());
  const read = await readCinText(cinFile(backwards));
  expect(kindsOf(read)).toEqual(['birth', 'referral', 'plan-start']);
  expect(told(read, 'element-unknown')).toEqual([]);
});

test('reviews in one group and in groups of their own are read the same', async () => {
  const dates = ['2024-08-29', '2025-01-30'];
  const reviews = async (Reviews: object) => {
    const read = await readCinText(
      cinFile(cinChild({ ChildProtectionPlans: { ...plan, Reviews } as never })),
    );
    return read.histories[0]?.entries.filter(({ kind }) => kind === 'review-conference').map(({ on }) => on);
  };
  expect(await reviews({ CPPreviewDate: dates })).toEqual(dates);
  expect(await reviews(dates.map((CPPreviewDate) => ({ CPPreviewDate })))).toEqual(dates);
});

const dates: readonly [text: string, rule: string | null, severity: string | null, readAs: string | null][] =
  [
    ['2024-06-03', null, null, '2024-06-03'],
    ['2024-06-03Z', null, null, '2024-06-03'],
    ['2024-06-03+01:00', null, null, '2024-06-03'],
    ['2024-06-03T00:00:00', 'date-format', 'warning', '2024-06-03'],
    ['31/03/2024', 'date-format', 'error', null],
    ['03/14/2024', 'date-format', 'error', null],
    ['03/04/2024', 'date-format', 'error', null],
    ['2024-6-3', 'date-format', 'error', null],
    ['3 June 2024', 'date-format', 'error', null],
    ['2024-02-30', 'date-invalid', 'error', null],
    ['2023-02-29', 'date-invalid', 'error', null],
    ['2024-13-01', 'date-invalid', 'error', null],
    ['0000-00-00', 'date-invalid', 'error', null],
    ['9999-12-31', 'date-placeholder', 'warning', null],
    ['1900-01-01', 'date-placeholder', 'warning', null],
    ['9999-12-30', null, null, '9999-12-30'],
    ['1066-04-13', null, null, '1066-04-13'],
  ];

test.each(dates)('a plan that starts on “%s”', async (text, rule, severity, readAs) => {
  const read = await readCinText(
    cinFile(cinChild({ ChildProtectionPlans: { ...plan, CPPstartDate: text } })),
  );
  const about = read.reports.filter((report) => report.rule.startsWith('date-'));
  expect(about.map((report) => [report.rule, report.severity, report.part, report.child])).toEqual(
    rule === null ? [] : [[rule, severity, 'ChildProtectionPlans', 'INVENTED01']],
  );
  const starts = read.histories[0]?.entries.filter(({ kind }) => kind === 'plan-start').map(({ on }) => on);
  expect(starts).toEqual(readAs === null ? [] : [readAs]);
  const part = read.summary.accounts.parts.find((one) => one.part === 'ChildProtectionPlans');
  expect(part?.setAside).toBe(readAs === null ? 1 : 0);
});

test('a report about a plan names the day on which the plan began, and the line', async () => {
  const text = cinFile(
    cinChild({ ChildProtectionPlans: { ...plan, Reviews: { CPPreviewDate: ['2024-08-29', '14/01/2025'] } } }),
  );
  const read = await readCinText(text);
  const line = text.split('\n').findIndex((each) => each.includes('14/01/2025')) + 1;
  expect(told(read, 'date-format')).toMatchObject([{ plan: '2024-06-03', part: 'Reviews', line }]);
});

test('an unknown element is told and counted, and costs nothing else', async () => {
  const read = await readCinText(cinFile(cinChild({ Nickname: 'none', ChildProtectionPlans: plan })));
  expect(told(read, 'element-unknown')).toMatchObject([{ part: 'CINdetails', child: 'INVENTED01' }]);
  expect(kindsOf(read)).toEqual(['birth', 'referral', 'plan-start']);
  expect(read.summary.accounts.parts.find(({ part }) => part === 'other elements')?.setAside).toBe(1);
});

test('of an element that stands twice the first counts, and the second is told', async () => {
  const read = await readCinText(cinFile(cinChild({ CINclosureDate: ['2024-09-01', '2024-10-01'] })));
  expect(told(read, 'element-repeated')).toMatchObject([{ part: 'CINdetails' }]);
  expect(read.histories[0]?.entries.find(({ kind }) => kind === 'case-closed')?.on).toBe('2024-09-01');
});

test('stray text is told where it stands', async () => {
  const text = usual.replace('<CINdetails>', '<CINdetails>\n\nreferral');
  const line = text.split('\n').indexOf('referral') + 1;
  expect(told(await readCinText(text), 'stray-text')).toMatchObject([{ part: 'CINdetails', line }]);
});

test.each([
  ['ReferralSource', '1Z'],
  ['PrimaryNeedCode', 'X'],
  ['ReasonForClosure', 'RC99'],
])('an unknown code in %s', async (name, code) => {
  const read = await readCinText(cinFile(cinChild({ [name]: code })));
  expect(told(read, 'code-unknown')).toMatchObject([{ part: 'CINdetails', child: 'INVENTED01' }]);
});

test('an unknown category leaves the plan without one', async () => {
  const read = await readCinText(
    cinFile(cinChild({ ChildProtectionPlans: { ...plan, InitialCategoryOfAbuse: 'NGL' } })),
  );
  expect(told(read, 'code-unknown')).toMatchObject([{ part: 'ChildProtectionPlans', plan: '2024-06-03' }]);
  expect(read.histories[0]?.entries).toContainEqual(
    expect.objectContaining({ kind: 'plan-start', category: null }),
  );
});

test('a child without an id is read under a name of its own, and told', async () => {
  const read = await readCinText(cinFile(cinChild({}, { LAchildID: '' })));
  expect(read.histories.map(({ child }) => child)).toEqual(['child 1 (no id)']);
  expect(told(read, 'child-id-missing')).toHaveLength(1);
});

test('two children of one id are both read, with ids of entries that differ', async () => {
  const read = await readCinText(cinFile(cinChild(), cinChild()));
  expect(told(read, 'child-id-repeated')).toHaveLength(1);
  const ids = read.histories.flatMap(({ entries }) => entries.map(({ id }) => id));
  expect(new Set(ids).size).toBe(4);
});

test('a group that stands twice word for word is read once, and told', async () => {
  const read = await readCinText(cinFile(cinChild({ ChildProtectionPlans: [plan, plan] })));
  expect(kindsOf(read)).toEqual(['birth', 'referral', 'plan-start']);
  expect(told(read, 'duplicate')).toMatchObject([{ plan: '2024-06-03' }]);
});

const twoChildren = cinFile(
  cinChild(),
  cinChild({ ChildProtectionPlans: plan }, { LAchildID: 'INVENTED02' }),
);

test.each([
  ['in an element’s text', 'CPPstartDate>2024-0'],
  ['in a tag', '<InitialCate'],
  ['between elements', '<ChildProtectionPlans>\n'],
])('a file that breaks off %s', async (_name, upTo) => {
  const text = twoChildren.slice(0, twoChildren.indexOf(upTo) + upTo.length);
  const read = await readCinText(text);
  expect(read.histories.map(({ child }) => child)).toEqual(['INVENTED01']);
  expect(told(read, 'file-cut-off')).toMatchObject([
    { severity: 'error', child: 'INVENTED02', line: text.split('\n').length },
  ]);
  expect(read.summary.accounts.parts.find(({ part }) => part === 'Child')?.setAside).toBe(1);
  const { records, entries, setAside } = read.summary.accounts;
  expect(records).toBe(entries + setAside);
});

test.each([
  ['a letter by a name that XML does not know', 'INVENTED&nbsp;02'],
  ['elements in each other without end', '<a>'.repeat(200)],
])('%s breaks a file off at its line, and what stands before it is read', async (_name, instead) => {
  const text = twoChildren.replace('INVENTED02', instead);
  const line = text.split('\n').findIndex((each) => each.includes(instead)) + 1;
  const read = await readCinText(text);
  expect(read.histories.map(({ child }) => child)).toEqual(['INVENTED01']);
  expect(told(read, 'file-broken')).toMatchObject([{ severity: 'error', line }]);
});

test('a file that is no longer XML from some line on', async () => {
  const text = twoChildren.replace('<ChildProtectionPlans>', '<ChildProtectionPlans');
  const read = await readCinText(text);
  expect(read.histories.map(({ child }) => child)).toEqual(['INVENTED01']);
  expect(told(read, 'file-broken')).toHaveLength(1);
});

test('a letter in another encoding is told on its line, and the rest is read', async () => {
  const bytes = Buffer.from(twoChildren);
  bytes[twoChildren.indexOf('INVENTED02')] = 0xe9;
  const read = await readCinText(new Uint8Array(bytes));
  const line = twoChildren.slice(0, twoChildren.indexOf('INVENTED02')).split('\n').length;
  expect(told(read, 'letter-unreadable')).toMatchObject([{ line, severity: 'error' }]);
  expect(read.histories.map(({ child }) => child)).toEqual(['INVENTED01', '\uFFFDNVENTED02']);
});

test.each([
  ['a document type', `<!DOCTYPE Message [<!ENTITY a "b">]>${usual}`],
  ['an outside entity', `<!DOCTYPE Message SYSTEM "http://example.org/a.dtd">${usual}`],
])('a file with %s is refused', async (_name, text) => {
  await expect(readCinText(text)).rejects.toMatchObject({ code: 'xml-unsafe' });
});

test.each([
  ['other XML', '<Return><Children/></Return>'],
  ['no XML at all', 'child,plan\nA,1\n'],
  ['nothing', ''],
])('%s is no census', async (_name, text) => {
  await expect(readCinText(text)).rejects.toMatchObject({ code: 'extract-unknown' });
});

test('a census without children or header is told of, and no crash', async () => {
  const read = await readCinText('<Message><Children></Children></Message>');
  expect(read.histories).toEqual([]);
  expect(read.summary.referenceDay).toBeNull();
  expect(read.summary.notes.some((note) => note.includes('no reference date'))).toBe(true);
});

test('a file over 20 MB is not held against the schema, and says so', async () => {
  const filler = `<!--${' '.repeat(1024)}-->\n`.repeat(21 * 1024);
  const read = await readCinText(usual.replace('<Children>', `${filler}<Children>`), true);
  expect(kindsOf(read)).toEqual(['birth', 'referral', 'plan-start']);
  expect(told(read, 'schema')).toEqual([]);
  expect(read.summary.notes.some((note) => note.includes('larger than 20 MB'))).toBe(true);
});

test('the builder writes what the schema of 2025 allows', async () => {
  expect(cinXml({ A: 'b' })).toBe('<A>b</A>');
  expect(told(await readCinText(usual, true), 'schema')).toEqual([]);
});
