import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import words from '../../../../data/profile-words.json' with { type: 'json' };
import schemaOfWords from '../../../../data/profile-words.schema.json' with { type: 'json' };
import schema from '../../../../data/profiles/profile.schema.json' with { type: 'json' };
import { AppError } from '../../../shared/app-error.ts';
import type { Day } from '../../../shared/day.ts';
import { settingOn } from '../domain/evaluate.ts';
import { profileDocument } from '../domain/profiles/profile-document.ts';
import { shippedProfiles, usualProfile } from '../domain/profiles/shipped-profiles.ts';
import { type RuleId, ruleIds } from '../domain/rule-ids.ts';
import { readProfile } from './read-profile.ts';

const folder = mkdtempSync(join(tmpdir(), 'profiles-'));
let files = 0;

function fileOf(value: unknown, name = `profile-${files++}.json`): string {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

const own = { id: 'own', title: 'Own', extends: 'england', source: 'Our procedures' };
const fileWith = (...settings: readonly object[]) =>
  fileOf({ ...own, settings: settings.map((setting) => ({ source: 'Ours', ...setting })) });

async function wrongs(nameOrFile: string): Promise<string> {
  const error = await readProfile(nameOrFile).catch((thrown: unknown) => thrown);
  return error instanceof AppError ? `${error.code}: ${error.words.what}` : 'nothing is wrong';
}

async function settingsOf(path: string, rule: RuleId) {
  const { settings } = await readProfile(path);
  return (settings.get(rule) ?? []).map(({ on, limit, unit, from, to }) => [on, limit, unit, from, to]);
}

test('the schema beside the profiles is the one that the program reads by', () => {
  const { $schema, title, ...rest } = schema;
  const { $schema: dialect, ...made } = z.toJSONSchema(profileDocument, {
    unrepresentable: 'any',
    io: 'input',
  });
  expect($schema).toBe(dialect);
  expect(title).toBe('A profile of drift rules');
  expect(rest).toEqual(JSON.parse(JSON.stringify(made)));
});

test('the words that a profile may name keep to their schema', () => {
  const wordsSchema = z.fromJSONSchema(JSON.parse(JSON.stringify(schemaOfWords)));
  expect(wordsSchema.safeParse(words).error).toBeUndefined();
  expect(wordsSchema.safeParse({ ...words, roles: ['Social Worker'] }).success).toBe(false);
});

test.each([...shippedProfiles.keys()])(
  'the profile %s can be used, and names a source for each setting',
  async (name) => {
    const profile = await readProfile(name);
    expect(profile.id).toBe(name);
    for (const setting of [...profile.settings.values()].flat()) expect(setting.source).not.toBe('');
  },
);

test.each(ruleIds)('England has a setting of %s for every day, or says why not', async (rule) => {
  const settings = (await readProfile('england')).settings.get(rule) ?? [];
  expect(settings[0]?.from).toBeNull();
  expect(settings.at(-1)?.to).toBeNull();
});

test('the usual profile asks every rule', async () => {
  const profile = await readProfile(usualProfile);
  const day = '2025-03-31' as Day;
  expect(ruleIds.filter((rule) => settingOn(profile, rule, day) === null)).toEqual([]);
});

test('what nobody could see in an edition is not confirmed', async () => {
  const profile = await readProfile('england');
  const confirmed = (day: string) => settingOn(profile, 'first-review', day as Day)?.confirmed;
  expect(['2013-05-01', '2019-01-01', '2024-01-01', '2026-05-01'].map(confirmed)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('Suffolk 2014 asks for a visit in 15 calendar days, Lontown in two weeks', async () => {
  expect(await settingsOf('suffolk-2014', 'visit')).toEqual([[true, 15, 'days', null, null]]);
  expect(await settingsOf('lontown-2009', 'visit')).toEqual([[true, 2, 'weeks', null, null]]);
});

test('an overlay changes what it names, for its days, and leaves the rest', async () => {
  const path = fileWith({
    rule: 'plan-12-months',
    on: true,
    from: '2020-01-01',
    to: '2020-12-31',
  });
  expect(await settingsOf(path, 'plan-12-months')).toEqual([
    [false, 12, 'months', null, '2019-12-31'],
    [true, 12, 'months', '2020-01-01', '2020-12-31'],
    [false, 12, 'months', '2021-01-01', null],
  ]);
  expect(await settingsOf(path, 'first-core-group')).toEqual(await settingsOf('england', 'first-core-group'));
});

test('an overlay of every day changes every edition, and may leave a rule out', async () => {
  const path = fileWith({ rule: 'first-review', limit: 10, unit: 'weeks' }, { rule: 'review', on: false });
  const profile = await readProfile(path);
  expect(profile.settings.get('first-review')).toMatchObject([
    { limit: 10, unit: 'weeks', soon: 14, source: 'Ours' },
  ]);
  expect(profile.settings.get('review')?.every(({ on }) => !on)).toBe(true);
  expect(profile.made.map(({ id }) => id)).toEqual(['england', 'own']);
});

test('an overlay may be laid over another file beside it', async () => {
  const base = fileWith({ rule: 'review', limit: 5 });
  const path = fileOf({ ...own, extends: base.split('/').at(-1), settings: [] });
  expect((await readProfile(path)).settings.get('review')?.[0]?.limit).toBe(5);
});

test.each<[string, object, string]>([
  ['a limit of zero', { rule: 'review', limit: 0 }, 'settings[0].limit is 0: it must be 1 or more'],
  ['a limit below zero', { rule: 'review', limit: -3 }, 'settings[0].limit is -3: it must be 1 or more'],
  ['half a month', { rule: 'review', limit: 1.5 }, 'settings[0].limit: 1.5 is no int'],
  [
    'an unknown unit',
    { rule: 'review', unit: 'month' },
    'settings[0].unit: “month” is not one of those known; did you mean “months”?',
  ],
  [
    'an unknown rule',
    { rule: 'reveiw' },
    'settings[0].rule: “reveiw” is not one of those known; did you mean “review”?',
  ],
  [
    'an unknown key',
    { rule: 'review', limits: 3 },
    'settings[0]: “limits” is not known here; did you mean “limit”?',
  ],
  ['no rule', {}, 'settings[0].rule is missing'],
  ['no source', { rule: 'review', source: '' }, 'settings[0].source is empty'],
  [
    'a day that is none',
    { rule: 'review', from: '2025-02-30' },
    'settings[0].from: “2025-02-30” is no day written as YYYY-MM-DD',
  ],
  [
    'from after to',
    { rule: 'review', from: '2025-02-02', to: '2025-02-01' },
    'settings[0]: from 2025-02-02 is after to 2025-02-01',
  ],
  ['an unknown edition', { rule: 'review', editions: ['2018'] }, 'settings[0]: there is no edition “2018”'],
  ['a rule on without a limit', { rule: 'visit', on: true }, 'visit is on, but has no limit'],
  [
    'a rule on without a count',
    { rule: 'change-of-worker', on: true },
    'change-of-worker is on, but has no count',
  ],
  [
    'one review to compare',
    { rule: 'no-progress', on: true, count: 1 },
    'no-progress compares two reviews or more: its count is 1',
  ],
  [
    'a plan’s length in weeks',
    { rule: 'plan-24-months', unit: 'weeks' },
    'plan-24-months counts months, and no weeks',
  ],
  [
    'another length than that of the rule’s name',
    { rule: 'plan-9-months', on: true, limit: 30, unit: 'months' },
    'plan-9-months has a limit of 30: its name says 9; ask another length by its own rule',
  ],
  [
    'a role that nobody has',
    { rule: 'visit', words: ['social-worker', 'socal-worker'] },
    'settings[0].words[1]: “socal-worker” is not one of the roles known; did you mean “social-worker”?',
  ],
  [
    'an agency that nobody knows',
    { rule: 'agency-reports', words: ['schol'] },
    'settings[0].words[0]: “schol” is not one of the agencies known; did you mean “school”?',
  ],
  ['words that nothing is held against', { rule: 'review', words: ['chair'] }, 'review compares no words'],
])('%s is told', async (_name, setting, wrong) => {
  expect(await wrongs(fileWith(setting))).toContain(wrong);
  expect(await wrongs(fileWith(setting))).toMatch(/^profile-not-valid: /);
});

test('roles and agencies that only the area’s own records name are known by the profile', async () => {
  const settings = [
    { rule: 'visit', words: ['family-navigator'], source: 'Ours' },
    { rule: 'agency-attendance', words: ['school', 'lighthouse'], source: 'Ours' },
  ];
  expect(await wrongs(fileOf({ ...own, ownWords: ['family-navigator', 'lighthouse'], settings }))).toBe(
    'nothing is wrong',
  );
});

test.each([
  ['for ever', {}, {}],
  ['for overlapping days', { from: '2025-01-01' }, { to: '2025-01-01' }],
])('two settings of one rule %s are told', async (_name, one, other) => {
  const path = fileWith(
    { rule: 'review', ...one },
    { rule: 'visit', on: false },
    { rule: 'review', ...other },
  );
  expect(await wrongs(path)).toContain('settings[2] and settings[0] are both of review, for the same days');
});

test('two settings of one rule for other days are in order', async () => {
  const path = fileWith(
    { rule: 'review', limit: 5, to: '2024-12-31' },
    { rule: 'review', limit: 4, from: '2025-01-01' },
  );
  expect(await wrongs(path)).toBe('nothing is wrong');
});

test('all that is wrong is told at once', async () => {
  const told = await wrongs(
    fileWith({ rule: 'review', limit: 0, sonn: 1 }, { rule: 'x', unit: 'fortnights' }),
  );
  expect(told.split('\n')).toHaveLength(5);
});

test('a profile that extends what there is none of, or itself, is told', async () => {
  expect(await wrongs(fileOf({ ...own, extends: 'wales', settings: [] }))).toContain(
    'there is no profile “wales”',
  );
  fileOf({ ...own, extends: 'second.json', settings: [] }, 'first.json');
  const second = fileOf({ ...own, extends: './first.json', settings: [] }, 'second.json');
  expect(await wrongs(second)).toContain('it extends itself');
});

test('a name that is no profile, a file that is not there and one that is no JSON are told', async () => {
  expect(await wrongs('englnd')).toContain('profile-unknown: There is no profile “englnd”');
  expect(await wrongs(join(folder, 'none.json'))).toMatch(/^file-not-found/);
  expect(await wrongs(fileOf('{ "id": '))).toContain('it is no JSON');
});
