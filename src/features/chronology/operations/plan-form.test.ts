import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fillForm, rowsOfForm, type Written } from '../../../../test/builders/fill-form.ts';
import { makeFamily } from '../../../../test/builders/platform/family.ts';
import { pointOf } from '../../../../test/builders/platform/plan.ts';
import { beginPlanForms } from '../../../../test/builders/platform/plan-form-scene.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { unpackOffice } from '../../../../test/builders/unpack-office.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { putBack, removeSubmission } from './change-submission.ts';
import { addPlanPoint, changePlanPoint, offerKeepingPlan } from './keep-plan.ts';
import { makePlanForm, takePlanForm } from './make-plan-form.ts';
import { readPlan, readPlanPoint } from './read-plan.ts';
import { readSentFile } from './read-sent-file.ts';
import { readSubmission } from './read-submission.ts';
import { submitChronology } from './submit-chronology.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);
const folder = mkdtempSync(join(tmpdir(), 'sightline-forms-'));
afterAll(() => rmSync(folder, { recursive: true }));

const begin = () => beginPlanForms(platform, folder);

const ofAction: Written = {
  row: 1,
  cells: { 2: '3 November 2026', 3: 'Registered with a dentist', 4: 'Seen on 9 November', 5: 'progress' },
};
const ofRisk: Written = {
  row: 2,
  cells: { 0: 'R1', 2: '10 November 2026', 3: 'Not brought to the second appointment', 5: 'Worse.' },
};

test('a form that comes back filled in waits, and goes into the chronology with what its rows tell of the plan', async () => {
  const { make, send, read, wrong, submit, movedOf, points, familyId, officer } = await begin();
  const id = await send(fillForm(await make(), [ofAction, ofRisk]));
  const told = await read(id);
  expect([told.state, told.rowsOf, told.counts.entries, told.counts.setAside]).toEqual([
    'checked',
    'draft',
    2,
    0,
  ]);
  expect(await wrong(id)).toEqual([]);
  expect(await movedOf('A1')).toBe('No entry bears on it yet.');
  await submit(id);
  expect(await movedOf('A1')).toBe('1 entry bears on it, of 3 November 2026, and tells of progress.');
  expect(await movedOf('R1')).toBe('1 entry bears on it, of 10 November 2026, and tells that it got worse.');
  const { rows } = await readPlanPoint(platform, officer, { familyId, pointId: points.action, from: null });
  expect(rows).toMatchObject([
    {
      event: 'Registered with a dentist',
      outcome: 'Seen on 9 November',
      source: 'Form of the plan’s actions',
      movement: 'progress',
    },
  ]);
});

test('of the form’s own words nothing is said when it comes back, and of what somebody wrote among them it is', async () => {
  const { make, send, read } = await begin();
  const form = await make();
  expect((await read(await send(fillForm(form, [ofAction])))).notes).toEqual([]);
  const beside = 'Mina told the school nurse that she is hungry at night.';
  const [line = ''] = /(?<=<w:t[^>]*>)Leave the number,[^<]+/.exec(unpackedText(form)) ?? [];
  expect(line).not.toBe('');
  const added = (await read(await send(fillForm(form, [ofAction], (xml) => xml.replace(line, beside)))))
    .notes;
  expect(added).toEqual([expect.stringContaining(`is not part of any row: “${beside}”`)]);
  const risk = /(?<=<w:t[^>]*>)[^<]+(?=<)/g;
  const onRisk = (xml: string) => {
    const at = xml.indexOf('Risks that the plan names');
    let seen = 0;
    return `${xml.slice(0, at)}${xml.slice(at).replace(risk, (text) => {
      seen += 1;
      return seen === 3 ? `${text} ${beside}` : text;
    })}`;
  };
  const grown = (await read(await send(fillForm(form, [ofAction], onRisk)))).notes;
  expect(grown).toEqual([expect.stringContaining(beside)]);
});

function unpackedText(form: Uint8Array): string {
  return unpackOffice(form)
    .map(({ data }) => Buffer.from(data).toString('utf8'))
    .join('');
}

test('a form that waits goes onto no point that was worded otherwise meanwhile: it is read again, and says so', async () => {
  const { make, send, read, wrong, submit, movedOf, points, familyId, officer, lead } = await begin();
  const id = await send(fillForm(await make(), [ofAction, ofRisk]));
  platform.pass(1000);
  const { point } = await offerKeepingPlan(platform, officer, { familyId, pointId: points.risk });
  if (point === null) throw new Error('the risk is there');
  const given = { ...point, words: 'Mina is hit by her mother’s partner.' };
  const { version } = point;
  await changePlanPoint(platform, officer, { familyId, pointId: points.risk, version, given });
  const { version: shown } = await read(id);
  const again = await submitChronology(platform, lead, { familyId, submissionId: id, version: shown });
  expect(again.comparedAgain).toBe(true);
  await runJobNow(platform, officer.partnershipId, again.jobId, readSentFile);
  expect(await wrong(id)).toEqual(['set-aside: error plan-point-not-clear']);
  await submit(id);
  expect(await movedOf('R1')).toBe('No entry bears on it yet.');
  expect(await movedOf('A1')).toBe('1 entry bears on it, of 3 November 2026, and tells of progress.');
});

test('an empty row may name several points, and one without a word of progress is an entry that tells nothing of the plan', async () => {
  const { make, send, wrong, submit, movedOf } = await begin();
  const both = {
    row: 3,
    cells: { 0: 'a1 and R1', 2: '10/11/2026', 3: 'Seen by the dentist', 5: 'PROGRESS' },
  };
  const id = await send(fillForm(await make(), [{ ...ofAction, cells: { ...ofAction.cells, 5: '' } }, both]));
  expect(await wrong(id)).toEqual(['entry: warning movement-not-stated']);
  await submit(id);
  expect([await movedOf('A1'), await movedOf('R1')]).toEqual([
    '1 entry bears on it, of 10 November 2026, and tells of progress.',
    '1 entry bears on it, of 10 November 2026, and tells of progress.',
  ]);
});

test('a row that does not fit the form is set aside with what is wrong, and nothing of it is guessed', async () => {
  const { make, send, read, submit, movedOf } = await begin();
  const id = await send(
    fillForm(await make(), [
      { row: 1, cells: { 0: 'R1', ...ofAction.cells } },
      { row: 2, cells: { ...ofRisk.cells, 0: '' } },
      { row: 3, cells: { ...ofRisk.cells, 0: 'A7' } },
      { row: 4, cells: { ...ofRisk.cells, 5: 'a bit better' } },
      { row: 5, cells: { 0: 'R1', 3: 'Without a day', 5: 'worse' } },
    ]),
  );
  const told = await read(id);
  expect([told.counts.entries, told.counts.setAside]).toEqual([0, 5]);
  expect(JSON.stringify(told.rows)).not.toContain('goes into the chronology');
  expect(told.rows.map(({ issues }) => issues.map(({ message }) => message).join(' '))).toEqual([
    expect.stringContaining('stands beside other words than the form had'),
    expect.stringContaining('does not say which risk or action'),
    expect.stringContaining('“A7” is no number of this form, whose numbers are R1, A1'),
    expect.stringContaining('“a bit better” is none of “Progress”, “No progress”, “Worse”'),
    expect.stringContaining('no date'),
  ]);
  await submit(id);
  expect([await movedOf('A1'), await movedOf('R1')]).toEqual([
    'No entry bears on it yet.',
    'No entry bears on it yet.',
  ]);
});

test('a form whose number or headings are gone is refused, with what to do', async () => {
  const { make, send, read } = await begin();
  const form = await make();
  const alterations: readonly (readonly [(xml: string) => string, string, RegExp])[] = [
    [(xml) => xml.replace(/PLAN-\w{4}-\w{4}/, 'lost'), 'plan-form-altered', /not above the table/],
    [(xml) => xml.replace('What was done<', 'Done<'), 'plan-form-altered', /no longer has the headings/],
    [
      (xml) => xml.replace(/PLAN-\w{4}-\w{4}/, 'PLAN-2222-2222'),
      'plan-form-unknown',
      /was not made for this family/,
    ],
    [(xml) => xml.replace(/(PLAN-\w{4}-\w{4})/, '$1 PLAN-2222-2222'), 'plan-form-altered', /several forms/],
  ];
  for (const [alter, code, words] of alterations) {
    const { state, refused } = await read(await send(fillForm(form, [ofAction], alter)));
    expect([state, refused?.code]).toEqual(['refused', code]);
    expect(refused?.what).toMatch(words);
  }
});

test('a form of another family or another agency is refused in the same words as one that nobody knows', async () => {
  const { make, send, read, partnership, first, second, officer, familyId } = await begin();
  const other = await makeFamily(platform, partnership, { involved: [first, second] });
  const form = fillForm(await make(), [ofAction]);
  const elsewhere = await send(form, { familyId: other.id, actor: officer });
  const told = await readSubmission(platform, officer, {
    familyId: other.id,
    submissionId: elsewhere,
    filter: 'all',
    from: null,
  });
  expect(told.refused?.code).toBe('plan-form-unknown');
  const otherAgency = await send(form, { agencyId: second, actor: officer });
  const { refused } = await readSubmission(platform, officer, {
    familyId,
    submissionId: otherAgency,
    filter: 'all',
    from: null,
  });
  expect(refused?.code).toBe('plan-form-unknown');
  expect(refused?.what).toBe(told.refused?.what);
  expect((await read(await send(fillForm(await make(), [ofAction, ofRisk])))).state).toBe('checked');
});

test('an old form is told of beside the rows of what says otherwise now, or had ended before the day', async () => {
  const { make, send, wrong, read, points, officer, family, familyId, first } = await begin();
  const form = await make();
  const words = 'Mina’s teeth hurt';
  await changePlanPoint(platform, officer, {
    familyId,
    pointId: points.risk,
    version: 1,
    given: pointOf(family, { words }),
  });
  const ended = { on: '2026-11-01', reason: 'Done' };
  const given = pointOf(family, {
    words: 'Register Mina with a dentist and take her there twice a year',
    agencyId: first,
    ended,
  });
  await changePlanPoint(platform, officer, { familyId, pointId: points.action, version: 1, given });
  const id = await send(fillForm(form, [ofAction, ofRisk]));
  expect(await wrong(id)).toEqual([
    'set-aside: error plan-point-not-clear',
    'set-aside: error plan-point-not-clear',
  ]);
  expect((await read(id)).rows.map(({ issues }) => issues[0]?.message)).toEqual([
    expect.stringContaining('A1 had ended before this day'),
    expect.stringContaining(
      'R1 was worded otherwise since this form was made: now it says “Mina’s teeth hurt”',
    ),
  ]);
  const before = await send(
    fillForm(form, [{ ...ofAction, cells: { ...ofAction.cells, 2: '30 October 2026' } }]),
  );
  expect(await wrong(before)).toEqual([]);
});

test('rows that were deleted are told of, and rows that were moved whole are read all the same', async () => {
  const { make, send, read, officer, family, familyId, first } = await begin();
  const given = pointOf(family, { words: 'Weigh Mina every month', agencyId: first });
  await addPlanPoint(platform, officer, { familyId, kind: 'action', given });
  const form = await make();
  const gone = await send(fillForm(form, [ofAction], (xml) => xml.replace(rowsOfForm(xml)[2] ?? '', '')));
  expect((await read(gone)).notes.join(' ')).toContain('came back without the rows of A2');
  const moved = fillForm(form, [ofAction], (xml) => {
    const [, one = '', two = ''] = rowsOfForm(xml);
    return xml.replace(one + two, two + one);
  });
  expect((await read(await send(moved))).counts).toMatchObject({ entries: 1, setAside: 0 });
});

test('what a form said stays when its file is taken back and put back, though the plan says otherwise since', async () => {
  const { make, send, submit, read, movedOf, points, lead, officer, family, familyId, partnership } =
    await begin();
  const id = await send(fillForm(await make(), [ofRisk]));
  await submit(id);
  const words = 'Mina’s teeth hurt';
  await changePlanPoint(platform, officer, {
    familyId,
    pointId: points.risk,
    version: 1,
    given: pointOf(family, { words }),
  });
  const which = async () => ({ familyId, submissionId: id, version: (await read(id)).version });
  await removeSubmission(platform, lead, { ...(await which()), reason: 'By mistake' });
  expect(await movedOf('R1')).toBe('No entry bears on it yet.');
  const jobId = await putBack(platform, lead, { ...(await which()), place: null });
  await runJobNow(platform, partnership.id, jobId, readSentFile);
  expect(await movedOf('R1')).toBe('1 entry bears on it, of 10 November 2026, and tells that it got worse.');
});

test('an agency’s people make the form of their own agency alone, and take no other’s', async () => {
  const { make, practitioner, officer, partnership, second, familyId } = await begin();
  await make(practitioner);
  await expect(make(practitioner, second)).rejects.toMatchObject({ code: 'not-allowed' });
  const formId = await makePlanForm(platform, officer, { familyId, agencyId: second });
  await expect(takePlanForm(platform, practitioner, { familyId, formId })).rejects.toMatchObject({
    code: 'not-found',
  });
  const { forms } = await readPlan(platform, partnership.otherLead, { familyId, child: null });
  expect(forms.map(({ agency }) => agency)).toEqual(['Northmere Police']);
});
