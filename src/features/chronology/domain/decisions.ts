import type { EntryReading, Standing } from './entry-reading.ts';
import type { DecidedPair } from './same-events/settle-same-events.ts';
import { type SuggestedTheme, type Theme, themes } from './themes/theme.ts';

/** What people decided of a theme of an entry, by the id that the entry has here. */
export interface DecidedTheme {
  readonly entry: string;
  readonly theme: Theme;
  readonly verdict: 'confirmed' | 'rejected';
}

/** Whether people say that an entry tells of its own day or retells the past. */
export interface DecidedStanding {
  readonly entry: string;
  readonly standing: Standing;
}

/** What people decided of what rules suggest. */
export interface Decisions {
  readonly sameEvents: readonly DecidedPair[];
  readonly themes: readonly DecidedTheme[];
  readonly standings: readonly DecidedStanding[];
}

/** For files that stand in no record. */
export const noDecisions: Decisions = { sameEvents: [], themes: [], standings: [] };

/** Readings as people have settled them: their themes, and whether they retell the past. */
export function settleReadings(
  readings: ReadonlyMap<string, EntryReading>,
  { themes: decided, standings }: Pick<Decisions, 'themes' | 'standings'>,
): ReadonlyMap<string, EntryReading> {
  const settled = settleThemes(readings, decided);
  if (standings.length === 0) return settled;
  const byEntry = new Map(standings.map(({ entry, standing }) => [entry, standing]));
  return new Map(
    [...settled].map(([id, reading]) => {
      const standing = byEntry.get(id);
      if (standing === undefined) return [id, reading];
      const words = standing === 'historical' ? reading.standing.words : [];
      return [id, { ...reading, standing: { standing, words, decided: true } }];
    }),
  );
}

/** Readings without themes that people rejected, and with those that they confirmed. */
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
      const confirmed = new Set(
        own.flatMap(({ theme, verdict }) => (verdict === 'confirmed' ? [theme] : [])),
      );
      const settled = applyThemes(
        reading.themes.map(({ theme }) => theme),
        own,
      ).map((theme): SuggestedTheme => {
        const suggested = { theme, words: wordsOf(theme) };
        return confirmed.has(theme) ? { ...suggested, confirmed: true } : suggested;
      });
      return [id, { ...reading, themes: settled }];
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
