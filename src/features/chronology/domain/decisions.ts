import type { EntryReading } from './entry-reading.ts';
import type { DecidedPair } from './same-events/settle-same-events.ts';
import { type Theme, themes } from './themes/theme.ts';

/** What people decided of a theme of an entry, by the id that the entry has here. */
export interface DecidedTheme {
  readonly entry: string;
  readonly theme: Theme;
  readonly verdict: 'confirmed' | 'rejected';
}

/** What people decided of what rules suggest. */
export interface Decisions {
  readonly sameEvents: readonly DecidedPair[];
  readonly themes: readonly DecidedTheme[];
}

/** For files that stand in no record. */
export const noDecisions: Decisions = { sameEvents: [], themes: [] };

/** Readings as people have settled them: without themes that they rejected, and with those that they confirmed. */
export function settleThemes(
  readings: ReadonlyMap<string, EntryReading>,
  decided: readonly DecidedTheme[],
): ReadonlyMap<string, EntryReading> {
  if (decided.length === 0) return readings;
  const byEntry = Map.groupBy(decided, ({ entry }) => entry);
  return new Map(
    [...readings].map(([id, reading]) => {
      const own = byEntry.get(id);
      if (own === undefined) return [id, reading];
      const wordsOf = (theme: Theme) => reading.themes.find((one) => one.theme === theme)?.words ?? [];
      const settled = applyThemes(
        reading.themes.map(({ theme }) => theme),
        own,
      );
      return [id, { ...reading, themes: settled.map((theme) => ({ theme, words: wordsOf(theme) })) }];
    }),
  );
}

/** Suggested themes less those that were rejected, and those that were confirmed, in the order of the list of themes. */
export function applyThemes(
  suggested: readonly Theme[],
  decided: readonly Pick<DecidedTheme, 'theme' | 'verdict'>[],
): readonly Theme[] {
  const verdicts = new Map(decided.map(({ theme, verdict }) => [theme, verdict]));
  return themes.filter((theme) => {
    const verdict = verdicts.get(theme);
    return verdict === undefined ? suggested.includes(theme) : verdict === 'confirmed';
  });
}
