import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { makeFamily } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { dayOf, makeReview } from '../../../../test/builders/platform/review.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { closeReaders } from '../../../platform/documents/read-document.ts';
import { checkFile } from '../../chronology/operations/check-file.ts';
import { sealIdentity } from '../../families/operations/seal-identity.ts';
import { columnGuide, makeTemplate, readFacts, type TemplateForm, templateForms } from './make-template.ts';

const platform = await testPlatform();
const folder = mkdtempSync(join(tmpdir(), 'sightline-template-'));
afterAll(async () => {
  await closeReaders();
  rmSync(folder, { recursive: true, force: true });
});

async function begin() {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const family = await makeFamily(platform, partnership, {
    involved: [first],
    name: 'The Brathe family',
    reference: 'LSCP-7',
    children: ['Mina Brathe', 'Mikel Brathe', 'Jory O’Dell-Brathe'],
  });
  const { requestIds } = await makeReview(platform, partnership.people.officer, family, [first]);
  const [requestId] = requestIds;
  if (requestId === undefined) throw new Error('the agency was asked');
  const { officer, 'agency-lead': lead } = partnership.people;
  return { officer, lead, children: family.children, key: { familyId: family.id, requestId } };
}

const rows = [
  columnGuide.map(({ example }) => example),
  [
    '13/03/2024',
    '',
    'School log',
    'Teacher',
    'J.O.',
    'Legal advice',
    'Jory was picked up late',
    'Rang home',
    'None yet',
  ],
];

/** Writes into the empty cells, as Word and Excel do. */
function fillIn(form: TemplateForm, bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const path = form === 'docx' ? 'word/document.xml' : 'xl/worksheets/sheet1.xml';
  const text = strFromU8(parts[path] ?? new Uint8Array());
  const filled = form === 'docx' ? fillWord(text) : fillExcel(text);
  expect(filled).not.toBe(text);
  return zipSync({ ...parts, [path]: strToU8(filled) });
}

function fillWord(text: string): string {
  let at = -1;
  return text.replaceAll(/<w:tr[ >].*?<\/w:tr>/gs, (row) => {
    at += 1;
    const cells = at === 0 ? undefined : rows[at - 1];
    if (cells === undefined) return row;
    let column = -1;
    return row.replaceAll('</w:p></w:tc>', () => {
      column += 1;
      return `<w:r><w:t>${cells[column] ?? ''}</w:t></w:r></w:p></w:tc>`;
    });
  });
}

function fillExcel(text: string): string {
  const written = rows.map((cells, at) => {
    const inline = cells.map(
      (cell, column) =>
        `<c r="${String.fromCharCode(65 + column)}${at + 2}" t="inlineStr"><is><t>${cell}</t></is></c>`,
    );
    return `<row r="${at + 2}">${inline.join('')}</row>`;
  });
  return text.replace('</sheetData>', `${written.join('')}</sheetData>`);
}

test.each(templateForms)('a %s template that is filled in is read without one doubt', async (form) => {
  const { lead, key } = await begin();
  const { body } = await makeTemplate(platform, lead, { ...key, form });
  const path = join(folder, `filled.${form}`);
  writeFileSync(path, fillIn(form, body));
  const checked = await checkFile({
    path,
    agency: 'Harbour Health Trust',
    table: null,
    stated: [],
    today: dayOf('2026-11-24'),
    from: dayOf('2012-01-01'),
    to: null,
  });
  expect(
    checked.entries.map(({ event, kind, issues }) => [event, kind, issues.map(({ code }) => code)]),
  ).toEqual([
    [rows[0]?.[6], 'visit', []],
    [rows[1]?.[6], 'legal-advice', ['kind-kept']],
  ]);
  // In Word the guide stands in the same file: that it is no row is all that is said of it.
  const doubts = checked.issues.filter(({ code }) => form === 'xlsx' || code !== 'text-outside-tables');
  expect(doubts).toEqual([]);
  expect(checked.setAside).toEqual([]);
  const [table, ...others] = checked.tables;
  expect(others).toEqual([]);
  expect(table?.mappings.map(({ field, confidence }) => [field, confidence])).toEqual(
    ['date', 'time', 'source', 'authorRole', 'children', 'kind', 'event', 'response', 'outcome'].map(
      (field) => [field, 'certain'],
    ),
  );
});

test.each(templateForms)('a %s template names children by their initials, and no one else', async (form) => {
  const { lead, key } = await begin();
  const { body, name } = await makeTemplate(platform, lead, { ...key, form });
  const text = Object.values(unzipSync(body))
    .map((part) => strFromU8(part))
    .join('\n');
  expect(text).toContain('LSCP-7');
  expect(text).toContain('Harbour Health Trust');
  expect(text).toContain('M.B. (1)');
  expect(text).toContain('J.O.');
  for (const word of ['Mina', 'Mikel', 'Jory', 'Brathe', 'Dell']) expect(text + name).not.toContain(word);
});

test('a child whose identity is sealed is in no template, by whatever initials: nobody could use them', async () => {
  const { officer, lead, children, key } = await begin();
  const [sealed] = children;
  if (sealed === undefined) throw new Error('the family has children');
  const seal = { sealed: 'protected', reason: 'By order of the court', version: 1 } as const;
  await sealIdentity(platform, officer, { familyId: key.familyId, personId: sealed, ...seal });
  for (const actor of [lead, officer])
    expect((await readFacts(platform, actor, key)).children).toEqual(['M.B.', 'J.O.']);
});
