import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import { insertAddress, insertRelease } from '../../families/store/addresses.ts';
import type { ExportForm } from '../store/export.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { askExport } from './ask-export.ts';
import { readExport } from './read-export.ts';
import { sendExport } from './send-export.ts';
import { writeExport } from './write-export.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

const rows = [
  { date: '12/03/2012', event: 'Mother has fled to Rose Cottage, The Green, and asks that nobody is told' },
  { date: '13/03/2012', event: 'She rang from rose cottage the green', response: 'Letter sent to Fernlea' },
  { date: '14/03/2012', event: 'Seen at school in Lontown', outcome: 'Chronology for LSCP-2019-004 begun' },
];

/** Every text of a document, that of its properties too. */
function textsOf(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50) return new TextDecoder().decode(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => new TextDecoder().decode(part))
    .join('\n');
}

/** What somebody takes away without names of a family, one of whose addresses is protected. */
async function documentOf(
  role: 'officer' | 'agency-lead',
  { form, isThere = true, released = false }: { form: ExportForm; isThere?: boolean; released?: boolean },
) {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const { officer } = partnership.people;
  const who = partnership.people[role];
  const named = { name: 'Family M', reference: 'LSCP-2019-004' };
  const family = await makeFamily(platform, partnership, { involved: [first], ...named });
  await transact(platform.database, partnership.id, async (tx) => {
    const now = platform.now();
    const by = officer.accountId;
    const open = { from_day: null, to_day: null, postcode: 'LT1 2AB' };
    const none = { protected_reason: null, protected_at: null, protected_by: null };
    const shut = { protected_reason: 'He is violent', protected_at: now, protected_by: by };
    const add = async (lines: string, protection: typeof none | typeof shut) => {
      const id = newId<'address'>();
      await insertAddress(tx, { familyId: family.id, id }, { lines, ...open, ...protection }, { now, by });
      return id;
    };
    await add('Fernlea\nLontown', none);
    if (!isThere) return;
    const address = await add('Rose Cottage\nThe Green\nLontown', shut);
    const days = { from: now, to: new Date(now.getTime() + 86_400_000) };
    const release = { addressId: address, accountId: who.accountId, reason: 'She visits', ...days, by };
    if (released) await insertRelease(tx, { id: newId<'address-release'>(), ...release });
  });
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv(rows) },
  ]);
  const request = { familyId: family.id, form, title: null, from: null, to: null, anonymised: true };
  const { id, jobId } = await askExport(platform, who, { ...request, reason: 'for the panel' });
  await runJobNow(platform, partnership.id, jobId, writeExport);
  const { body } = await sendExport(platform, who, { familyId: family.id, id });
  const text = textsOf(new Uint8Array(await new Response(body as never).arrayBuffer())).toLowerCase();
  return { text, names: (await readExport(platform, who, { familyId: family.id, id })).export.names };
}

test.each(['docx', 'csv', 'json'] as const)(
  'neither an address of the record, protected or not, nor its reference is in an officer’s document without names (%s), and each is told',
  async (form) => {
    const { text, names } = await documentOf('officer', { form });
    for (const words of ['rose cottage', 'the green', 'fernlea', 'lscp-2019'])
      expect(text, words).not.toContain(words);
    expect(text).toContain('fled to [address]');
    expect(names?.others.find(({ shownAs }) => shownAs === '[address]')?.texts).toEqual([
      'Rose Cottage, The Green',
      'rose cottage the green',
      'Fernlea',
    ]);
    const referred = names?.others.find(({ shownAs }) => shownAs === '[reference number]');
    expect(referred?.texts).toEqual(['LSCP-2019-004']);
  },
);

test('whoever is not told a protected address has a document that is the same with it and without it', async () => {
  const withIt = await documentOf('agency-lead', { form: 'csv' });
  const without = await documentOf('agency-lead', { form: 'csv', isThere: false });
  const plain = (text: string) => text.replaceAll(/[0-9a-f]{8,}(?:-[0-9a-f]{4,})*|chronology-\d+/g, 'ID');
  expect(plain(withIt.text)).toBe(plain(without.text));
  expect(withIt.names).toEqual(without.names);
  expect(withIt.text).not.toContain('fernlea');
});

test('to whom it is released, for them it goes from a document like any other', async () => {
  const { text } = await documentOf('agency-lead', { form: 'csv', released: true });
  expect(text).not.toMatch(/rose cottage|the green/);
});
