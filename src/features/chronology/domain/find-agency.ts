import type { Draft } from './read-draft.ts';

export interface AgencyFound {
  readonly agency: string;
  readonly from: 'stated' | 'source' | 'file-name';
}

const shortestPrefix = 3;
const longestPrefix = 60;
const fewestRows = 2;

/**
 * Whose chronology it is: as stated; or the prefix that every source carries ("Harbour Clinic: midwife's
 * diary"), as in tables that were merged before; or the name of the file without its ending.
 */
export function findAgency(fileName: string, stated: string | null, drafts: readonly Draft[]): AgencyFound {
  if (stated !== null && stated.trim() !== '') return { agency: stated.trim(), from: 'stated' };
  const prefix = findCommonPrefix(drafts.filter((draft) => !draft.note).map((draft) => draft.source ?? ''));
  if (prefix !== null) return { agency: prefix, from: 'source' };
  const name = fileName
    .replace(/\.[^.]+$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim();
  return { agency: name || fileName, from: 'file-name' };
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
