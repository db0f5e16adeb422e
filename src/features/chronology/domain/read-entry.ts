import type { Entry } from './entry.ts';
import type { EntryReading } from './entry-reading.ts';
import { findStanding } from './standing/find-standing.ts';
import { findThemes } from './themes/find-themes.ts';
import { type SuggestedTheme, themes } from './themes/theme.ts';

/** What the texts of an entry suggest: themes of event, response and outcome together, and its standing. */
export function readEntry(entry: Entry): EntryReading {
  const texts = [entry.event, entry.response, entry.outcome].filter((text) => text !== null);
  const found = texts.flatMap((text) => findThemes(text));
  return { themes: joinThemes(found), standing: findStanding(entry) };
}

function joinThemes(found: readonly SuggestedTheme[]): readonly SuggestedTheme[] {
  const wordsByTheme = Map.groupBy(found, ({ theme }) => theme);
  return themes.flatMap((theme) => {
    const words = wordsByTheme.get(theme)?.flatMap((suggested) => suggested.words) ?? [];
    return words.length === 0 ? [] : [{ theme, words: [...new Set(words)] }];
  });
}
