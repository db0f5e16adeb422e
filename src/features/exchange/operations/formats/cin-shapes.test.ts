import { expect, test } from 'vitest';
import {
  type CinParts,
  cinChild,
  cinFile,
  cinXml,
  readCinText,
} from '../../../../../test/builders/exchange/cin-file.ts';
import type { WholeExtract } from '../../../../../test/builders/exchange/read-whole.ts';

const plan = {
  CPPstartDate: '2024-06-03',
  InitialCategoryOfAbuse: 'NEG',
  LatestCategoryOfAbuse: 'NEG',
  NumberOfPreviousCPP: '0',
};
const usual = cinFile(cinChild({ ChildProtectionPlans: { ...plan, CPPendDate: '2023-08-31' } }));
const header = /<Header>[\s\S]*<\/Header>\n/.exec(usual)?.[0] ?? '';

function told({ reports }: WholeExtract, rule: string) {
  return reports.filter((report) => report.rule === rule);
}

function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

/** What is told without the lines, which differ where the header stands elsewhere. */
function withoutLines({ reports }: WholeExtract): readonly string[] {
  return reports.map(({ rule, child, message }) => `${rule} ${child} ${message}`).sort();
}

test('a header behind the children is found beforehand, so that every rule is asked and none wrongly', async () => {
  const first = await readCinText(usual);
  const behind = usual.replace(header, '').replace('</Message>', `${header}</Message>`);
  const last = await readCinText(behind);
  expect(told(first, '8930')).toHaveLength(1);
  expect(told(last, 'header-late')).toMatchObject([
    { severity: 'warning', line: lineOf(behind, '<Header>') },
  ]);
  expect(withoutLines(last).filter((report) => !report.startsWith('header-late'))).toEqual(
    withoutLines(first),
  );
  expect(last.summary).toMatchObject({ title: 'CIN census 2024 to 2025', referenceDay: '2025-03-31' });
  expect(last.histories.map(({ entries }) => entries.map(({ id }) => id))).toEqual(
    first.histories.map(({ entries }) => entries.map(({ id }) => id)),
  );
});

test('a file that breaks off before its header is read without one', async () => {
  const read = await readCinText(usual.replace(header, '').replace('</Children>\n</Message>\n', ''));
  expect(read.histories).toHaveLength(1);
  expect(read.summary.referenceDay).toBeNull();
  expect(told(read, '100')).toEqual([]);
  expect(told(read, 'file-cut-off')).toHaveLength(1);
});

test('of two headers the first counts, and the second is told', async () => {
  const second = header.replaceAll('2025', '2024');
  const text = usual.replace(header, header + second);
  const read = await readCinText(text);
  expect(read.summary.referenceDay).toBe('2025-03-31');
  expect(told(read, 'element-repeated')).toMatchObject([
    { part: 'Message', line: lineOf(text, second), severity: 'error' },
  ]);
});

test('another collection than the census is told, and read all the same', async () => {
  const text = usual.replace('>CIN<', '>SC903<');
  const read = await readCinText(text);
  expect(told(read, 'collection-other')).toMatchObject([
    { severity: 'error', part: 'Header', line: lineOf(text, '<Collection>') },
  ]);
  expect(told(read, 'collection-other')[0]?.message).toContain('SC903');
  expect(read.histories).toHaveLength(1);
});

test('a review without a date beside one that has one is told and counted', async () => {
  const reviews = { Reviews: { CPPreviewDate: ['2024-08-29', ''] } };
  const read = await readCinText(cinFile(cinChild({ ChildProtectionPlans: { ...plan, ...reviews } })));
  expect(told(read, '8842Q')).toHaveLength(1);
  expect(accountOf(read, 'CPPreviewDate')).toMatchObject({ records: 2, entries: 1, setAside: 1 });
  expect(read.histories[0]?.unreadable).toBeUndefined();
});

test('elements inside one that holds text only are told, and its date is there but cannot be read', async () => {
  const text = cinFile(
    cinChild({ ChildProtectionPlans: { ...plan, CPPendDate: { Value: '2024-09-01' } } as CinParts }),
  );
  const read = await readCinText(text);
  expect(told(read, 'element-unknown')).toMatchObject([
    { part: 'CPPendDate', child: 'INVENTED01', line: lineOf(text, '<Value>') },
  ]);
  expect(accountOf(read, 'other elements')?.setAside).toBe(1);
  expect(read.histories[0]?.unreadable).toEqual(['plan-end']);
});

const ofPreProceedings = (...groups: readonly CinParts[]) =>
  cinFile(cinChild({ PreProceedingsandFGDM: groups })).replaceAll('2025', '2027');

test('unknown and repeated elements before proceedings are told, and of a repeated one the first counts', async () => {
  const read = await readCinText(
    ofPreProceedings({ PPStartDate: ['2026-09-09', '2026-10-09'], PPstartDate: '2026-01-01' }),
  );
  expect(told(read, 'element-repeated')).toMatchObject([{ part: 'PreProceedingsandFGDM' }]);
  expect(told(read, 'element-unknown')).toMatchObject([{ part: 'PreProceedingsandFGDM' }]);
  expect(read.histories[0]?.entries.filter(({ kind }) => kind === 'legal-step').map(({ on }) => on)).toEqual([
    '2026-09-09',
  ]);
});

test('a group before proceedings that stands twice word for word is read once, and told', async () => {
  const steps = { PPStartDate: '2026-09-09' };
  const read = await readCinText(ofPreProceedings(steps, steps));
  expect(told(read, 'duplicate')).toMatchObject([{ part: 'PreProceedingsandFGDM', severity: 'warning' }]);
  expect(accountOf(read, 'PreProceedingsandFGDM')).toMatchObject({ records: 2, entries: 1, setAside: 1 });
});

test('a plan that began at a conference of a later episode names it', async () => {
  const child = cinChild({ ChildProtectionPlans: plan });
  const later = cinXml({
    CINdetails: {
      CINreferralDate: '2024-05-20',
      ReferralSource: '1A',
      PrimaryNeedCode: 'N1',
      Section47: {
        S47ActualStartDate: '2024-05-21',
        InitialCPCtarget: '2024-06-12',
        DateOfInitialCPC: '2024-06-03',
        ICPCnotRequired: '0',
      },
      ReferralNFA: '0',
    },
  });
  const read = await readCinText(cinFile(child).replace('</Child>', `${later}</Child>`));
  const entries = read.histories[0]?.entries ?? [];
  const meetings = entries.flatMap((entry) => ('meeting' in entry ? [[entry.kind, entry.meeting]] : []));
  expect(meetings).toEqual([
    ['plan-start', 'conference-2024-06-03'],
    ['initial-conference', 'conference-2024-06-03'],
  ]);
});

function accountOf({ summary }: WholeExtract, name: string) {
  return summary.accounts.parts.find(({ part }) => part === name);
}
