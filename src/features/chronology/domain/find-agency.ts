import type { Draft } from './read-draft.ts';

export interface AgencyFound {
  readonly agency: string;
  readonly from: 'stated' | 'rows' | 'source' | 'file-name';
}

const shortestPrefix = 3;
const longestPrefix = 60;
const fewestRows = 2;

/**
 * Whose chronology it is: as stated; or the agencies that its rows name, each its own; or the prefix that every source carries ("Harbour Clinic: midwife's
 * diary"), as in tables that were merged before; or the name of the file without its ending.
 */
export function findAgency(fileName: string, stated: string | null, drafts: readonly Draft[]): AgencyFound {
  if (stated !== null && stated.trim() !== '') return { agency: stated.trim(), from: 'stated' };
  const named = drafts.map((draft) => draft.agency);
  if (named.length > 0 && named.every((agency) => agency !== null))
    return { agency: listNames([...new Set(named)]), from: 'rows' };
  const prefix = findCommonPrefix(drafts.filter((draft) => !draft.note).map((draft) => draft.source ?? ''));
  if (prefix !== null) return { agency: prefix, from: 'source' };
  const name = fileName
    .replace(/\.[^.]+$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim();
  return { agency: name || fileName, from: 'file-name' };
}

const namesListed = 4;

/** "Police, School and Harbour Clinic"; the first few of many. */
function listNames(names: readonly string[]): string {
  const shown = names.length > namesListed ? names.slice(0, namesListed - 1) : names.slice(0, -1);
  const rest = names.length - shown.length;
  const last = rest === 1 ? (names.at(-1) ?? '') : `${rest} others`;
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

function findCommonPrefix(sources: readonly string[]): string | null {
  const filled = sources.filter((source) => source !== '');
  if (filled.length < fewestRows) return null;
  const prefixes = new Set(filled.map((source) => findPrefix(source)));
  const [prefix] = prefixes;
  return prefixes.size === 1 && prefix !== undefined && prefix !== '' ? prefix : null;
}

/** What stands before a colon and a space; '' when that is nothing, or no name. */
function findPrefix(source: string): string {
  const colon = source.indexOf(':');
  if (colon < 0 || !/^\s+\S/.test(source.slice(colon + 1))) return '';
  const prefix = source.slice(source.startsWith('?') ? 1 : 0, colon).trim();
  return prefix.length >= shortestPrefix && prefix.length <= longestPrefix ? prefix : '';
}
