import { plainText } from '../../../platform/terminal/plain-text.ts';
import type { SuggestedTheme } from '../domain/themes/theme.ts';

interface TextThemes {
  readonly text: string;
  readonly themes: readonly SuggestedTheme[];
}

const shownText = 200;
const indent = '    ';
const widestName = 22;

/** One JSON object on a line: the text, and the themes that it suggests with their words. */
export function themesLineJson({ text, themes }: TextThemes): string {
  return `${JSON.stringify({ text, themes: themes.map(({ theme, words }) => ({ theme, words })) })}\n`;
}

/** The text, and below it each theme with the words that suggest it; safe to print on a terminal. */
export function themesLineText({ text, themes }: TextThemes): string {
  const shown = text.length > shownText ? `${text.slice(0, shownText)}…` : text;
  const lines = themes.map(({ theme, words }) => `${indent}${theme.padEnd(widestName)}  ${sayWords(words)}`);
  return plainText(
    `${[shown, ...(lines.length === 0 ? [`${indent}no theme suggested`] : lines)].join('\n')}\n`,
  );
}

function sayWords(words: readonly string[]): string {
  return words.map((words) => `“${words}”`).join(', ');
}
