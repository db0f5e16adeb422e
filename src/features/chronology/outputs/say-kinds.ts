import type { Entry } from '../domain/entry.ts';
import { entryKinds, kindWords } from '../domain/kinds.ts';

/** “General record 40, Visit 12, Police intelligence 1”, notes included; null where no row says its kind. */
export function sayKinds(entries: readonly Pick<Entry, 'kind'>[]): string | null {
  const counts = new Map<string, number>();
  for (const { kind } of entries) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (entries.every(({ kind }) => kind === 'narrative')) return null;
  return entryKinds
    .flatMap((kind) => {
      const count = counts.get(kind);
      return count === undefined ? [] : [`${kindWords[kind]} ${count.toLocaleString('en-GB')}`];
    })
    .join(', ');
}
