import type { z } from 'zod';
import { wordProblems } from './check-words.ts';
import {
  type ProfileDocument,
  profileDocument,
  type WrittenSetting,
  writtenSetting,
} from './profile-document.ts';
import { sayNearest } from './say-nearest.ts';

/** A profile read from its file, or everything that is wrong with it, with the place of each. */
export type CheckedDocument =
  | { readonly document: ProfileDocument; readonly problems: readonly [] }
  | { readonly document: null; readonly problems: readonly string[] };

/** Holds what a file says against the schema of profiles, and dates and editions against each other. */
export function checkDocument(value: unknown): CheckedDocument {
  const read = profileDocument.safeParse(value);
  if (!read.success) {
    const problems = read.error.issues.flatMap((issue) => sayIssue(issue, value));
    return { document: null, problems };
  }
  const problems = [...editionProblems(read.data), ...settingProblems(read.data), ...wordProblems(read.data)];
  return problems.length === 0 ? { document: read.data, problems: [] } : { document: null, problems };
}

type Issue = z.core.$ZodIssue;

function sayIssue(issue: Issue, whole: unknown): readonly string[] {
  const place = sayPlace(issue.path);
  const found = valueAt(whole, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const known = issue.path[0] === 'settings' ? writtenSetting.shape : profileDocument.shape;
        return `${place === '' ? '' : `${place}: `}“${key}” is not known here${sayNearest(key, Object.keys(known))}`;
      });
    case 'invalid_value':
      return [
        found === undefined
          ? `${place} is missing`
          : `${place}: “${String(found)}” is not one of those known${sayNearest(String(found), issue.values.map(String))}`,
      ];
    case 'too_small':
      return [`${place} is ${sayFound(found)}: it must be ${issue.minimum} or more`];
    case 'too_big':
      return [`${place} is ${sayFound(found)}: it must be ${issue.maximum} or less`];
    case 'invalid_type':
      return [
        found === undefined ? `${place} is missing` : `${place}: ${sayFound(found)} is no ${issue.expected}`,
      ];
    case 'custom':
      return [`${place}: ${sayFound(found)} ${issue.message}`];
    default:
      return [`${place}: ${sayFound(found)} is not valid here`];
  }
}

function sayFound(found: unknown): string {
  if (found === '' || (Array.isArray(found) && found.length === 0)) return 'empty';
  return typeof found === 'string' ? `“${found}”` : (JSON.stringify(found) ?? 'nothing');
}

/** `settings[2].limit`, counted from 0 as programs count. */
function sayPlace(path: readonly PropertyKey[]): string {
  let place = '';
  for (const step of path) {
    if (typeof step === 'number') place += `[${step}]`;
    else place += `${place === '' ? '' : '.'}${String(step)}`;
  }
  return place;
}

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = whole;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

function editionProblems({ editions = [] }: ProfileDocument): readonly string[] {
  return editions.flatMap((edition, at) => {
    const before = editions[at - 1];
    const place = `editions[${at}]`;
    if (editions.findIndex(({ id }) => id === edition.id) < at)
      return [`${place}: there are two “${edition.id}”`];
    if (before === undefined) return [];
    return edition.from === null || edition.from <= (before.from ?? '')
      ? [`${place}.from must be later than that of the edition before`]
      : [];
  });
}

function settingProblems({ settings, editions = [] }: ProfileDocument): readonly string[] {
  const names = editions.map(({ id }) => id);
  return settings.flatMap((setting, at) => {
    const place = `settings[${at}]`;
    const problems: string[] = [];
    const { from = null, to = null } = setting;
    if (from !== null && to !== null && from > to) problems.push(`${place}: from ${from} is after to ${to}`);
    if (setting.editions !== undefined && (from !== null || to !== null)) {
      problems.push(`${place} has editions and days: give one of them`);
    }
    for (const name of setting.editions ?? []) {
      if (!names.includes(name))
        problems.push(`${place}: there is no edition “${name}”${sayNearest(name, names)}`);
    }
    const other = settings.findIndex((each, before) => before < at && overlaps(each, setting));
    if (other >= 0) {
      problems.push(`${place} and settings[${other}] are both of ${setting.rule}, for the same days`);
    }
    return problems;
  });
}

/** Whether two settings are of one rule and of some same day. */
function overlaps(one: WrittenSetting, other: WrittenSetting): boolean {
  if (one.rule !== other.rule) return false;
  if (one.editions !== undefined && other.editions !== undefined) {
    return one.editions.some((name) => other.editions?.includes(name));
  }
  return (one.from ?? '0') <= (other.to ?? '9') && (other.from ?? '0') <= (one.to ?? '9');
}
