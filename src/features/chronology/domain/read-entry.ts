import type { Entry } from './entry.ts';
import { type EntryDetail, sayDetailBriefly, statesChange, statesMissed } from './entry-detail.ts';
import type { EntryReading } from './entry-reading.ts';
import { kindWords } from './kinds.ts';
import { findStanding } from './standing/find-standing.ts';
import { findThemes } from './themes/find-themes.ts';
import { type SuggestedTheme, themes } from './themes/theme.ts';

/** What the texts of an entry suggest: themes of event, response and outcome together, and its standing; its kind’s detail settles the themes that it states. */
export function readEntry(entry: Entry): EntryReading {
  const texts = [entry.event, entry.response, entry.outcome].filter((text) => text !== null);
  const found = texts.flatMap((text) => findThemes(text));
  return { themes: settleStated(entry, joinThemes(found)), standing: findStanding(entry) };
}

/** What an entry states of its kind stands against what its words suggest. */
function settleStated(entry: Entry, suggested: readonly SuggestedTheme[]): readonly SuggestedTheme[] {
  if (entry.detail === undefined) return suggested;
  const words = [wordsOfStated(entry.detail)];
  const isMissed = statesMissed(entry);
  const without =
    isMissed === false ? suggested.filter(({ theme }) => theme !== 'missed-appointment') : suggested;
  const stated = [
    ...(isMissed === true ? [{ theme: 'missed-appointment', words } as const] : []),
    ...(statesChange(entry) === null ? [] : [{ theme: 'change-of-worker', words } as const]),
  ];
  return stated.length === 0 ? without : joinThemes([...without, ...stated]);
}

/** What stands for words of the text: of a change of worker nobody’s name, which would be read as text, “from June to April” as months. */
function wordsOfStated(detail: EntryDetail): string {
  return detail.kind === 'allocation'
    ? kindWords.allocation
    : (sayDetailBriefly(detail) ?? kindWords.appointment);
}

function joinThemes(found: readonly SuggestedTheme[]): readonly SuggestedTheme[] {
  const wordsByTheme = Map.groupBy(found, ({ theme }) => theme);
  return themes.flatMap((theme) => {
    const words = wordsByTheme.get(theme)?.flatMap((suggested) => suggested.words) ?? [];
    return words.length === 0 ? [] : [{ theme, words: [...new Set(words)] }];
  });
}
