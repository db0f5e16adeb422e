import type { Draft } from './read-draft.ts';

export interface AgencyFound {
  readonly agency: string;
  readonly from: 'stated' | 'source' | 'file-name';
}

const sourcePrefix = /^\??\s*([^:]{3,60}?)\s*:\s+\S/;
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
  const prefixes = new Set(filled.map((source) => sourcePrefix.exec(source)?.[1] ?? ''));
  const [prefix] = prefixes;
  return prefixes.size === 1 && prefix !== undefined && prefix !== '' ? prefix : null;
}
