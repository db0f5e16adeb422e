import type { Theme } from '../themes/theme.ts';
import { agenciesOf } from './find-runs.ts';
import type { Happening } from './happening.ts';
import { sayTheme } from './limits.ts';
import { childKeysOf } from './name-children.ts';
import { sayFirst, sayNumber } from './say.ts';

const agenciesNamed = 2;
/** More under one date are told apart as they are: an import may have dated everything alike. */
const mostOfOneDay = 20;

/** "two incidents of domestic abuse: 3 May 2010 (Police) and June 2011 (School)": the first of them by date. */
export function sayIncidents(theme: Theme, happenings: readonly Happening[], listed: number): string {
  const incidents = joinTellings(happenings);
  const count = `${sayNumber(incidents.length)} ${sayTheme(theme, incidents.length)}`;
  const dates = incidents.map((told) => `${told[0]?.day} (${sayTellers(told)})`);
  return `${count}: ${sayFirst(dates, listed)}`;
}

function sayTellers(told: readonly Happening[]): string {
  const agencies = sayFirst(agenciesOf(told), agenciesNamed);
  return told.length === 1 ? agencies : `${told.length} records: ${agencies}`;
}

/**
 * What different agencies tell under one date of the same children may be one incident, though nothing holds the texts
 * together: it is said once. What one agency tells twice is two.
 */
function joinTellings(happenings: readonly Happening[]): readonly (readonly Happening[])[] {
  return [...Map.groupBy(happenings, ({ day }) => day).values()].flatMap((ofDay) => {
    if (ofDay.length > mostOfOneDay) return ofDay.map((happening) => [happening]);
    const incidents: Happening[][] = [];
    for (const happening of ofDay) {
      const same = incidents.find((told) => told.every((other) => mayBeSame(other, happening)));
      if (same === undefined) incidents.push([happening]);
      else same.push(happening);
    }
    return incidents;
  });
}

function mayBeSame(one: Happening, other: Happening): boolean {
  const agencies = new Set(agenciesOf([one]));
  if (agenciesOf([other]).some((agency) => agencies.has(agency))) return false;
  const children = childKeysOf(one);
  const others = childKeysOf(other);
  return children.size === 0 || others.size === 0 || [...others].some((child) => children.has(child));
}
