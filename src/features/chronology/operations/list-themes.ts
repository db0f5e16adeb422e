import { type Theme, themes } from '../domain/themes/theme.ts';

export type { Theme };

/** The theme of this name; null where there is none. */
export function readTheme(name: string): Theme | null {
  return themes.find((one) => one === name) ?? null;
}
