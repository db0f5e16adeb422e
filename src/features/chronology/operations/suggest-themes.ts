import { findThemes } from '../domain/themes/find-themes.ts';
import type { SuggestedTheme } from '../domain/themes/theme.ts';

/** A text of an event, with the themes that it suggests. */
export interface TextThemes {
  readonly text: string;
  readonly themes: readonly SuggestedTheme[];
}

/** Suggests themes for one text. */
export function suggestThemes(text: string): TextThemes {
  return { text, themes: findThemes(text) };
}
