import type { Theme } from '../themes/theme.ts';
import { agenciesOf } from './find-runs.ts';
import type { Happening } from './happening.ts';
import { sayTheme } from './limits.ts';
import { sayFirst, sayNumber } from './say.ts';

const agenciesNamed = 2;

/** "two incidents of domestic abuse: 3 May 2010 (Police) and June 2011 (School)": the first of them by date. */
export function sayIncidents(theme: Theme, happenings: readonly Happening[], listed: number): string {
  const count = `${sayNumber(happenings.length)} ${sayTheme(theme, happenings.length)}`;
  const dates = happenings.map(
    (happening) => `${happening.day} (${sayFirst(agenciesOf([happening]), agenciesNamed)})`,
  );
  return `${count}: ${sayFirst(dates, listed)}`;
}
