import type { NotAsked } from '../domain/drift-report.ts';

/** Rules that were not asked, gathered by the reason, which many of them share. */
export function groupNotAsked(
  notAsked: readonly Pick<NotAsked, 'title' | 'why'>[],
): readonly { readonly why: string; readonly titles: readonly string[] }[] {
  const byReason = Map.groupBy(notAsked, ({ why }) => why);
  return [...byReason].map(([why, rules]) => ({
    why,
    titles: rules.map(({ title }) => title),
  }));
}
