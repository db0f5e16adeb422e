import { expect } from 'vitest';
import { readingRoutes } from '../../../src/features/chronology/web/reading-routes.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import { type CsvRow, writeChronologyCsv } from '../platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../platform/family.ts';
import { makePartnership } from '../platform/partnership.ts';
import { testPlatform } from '../platform/test-platform.ts';
import { serveRoutes } from './serve-routes.ts';

/** What two agencies recorded over two years. */
export const health: readonly CsvRow[] = [
  { date: '12/03/2012', event: 'Health visitor called', child: 'Mina' },
  { date: 'March 2013', event: 'Not brought to the clinic', child: 'Mina, Jory' },
  { date: '01/05/2014', event: 'Weight has fallen', child: 'Jory' },
  { date: 'c. 20 June 2014', event: 'Seen at the clinic', child: 'Jory' },
];
export const police: readonly CsvRow[] = [
  { date: '13/03/2012', event: 'Called to an argument next door', source: 'Niche' },
];

/** A plan that began and ended. */
export const plans: readonly CsvRow[] = [
  {
    date: '10/01/2013',
    child: 'Mina',
    event: 'Initial child protection conference: Mina made subject to a child protection plan, neglect',
  },
  {
    date: '12/12/2013',
    child: 'Mina',
    event: 'Review child protection conference: child protection plan ended, stepped down to child in need',
  },
];

/** Serves the pages that read a chronology, and makes families to read of. */
export async function serveTimelines() {
  const platform = await testPlatform();
  const served = await serveRoutes(platform, readingRoutes);

  async function familyWith(health: readonly CsvRow[], police: readonly CsvRow[] = []) {
    const partnership = await makePartnership(platform);
    const { first, second } = partnership.agencies;
    const family = await makeFamily(platform, partnership, { involved: [first, second] });
    const officer = partnership.people.officer;
    await sendDemonstrationFiles(platform, officer, family, [
      { agencyId: first, path: writeChronologyCsv(health) },
      ...(police.length === 0 ? [] : [{ agencyId: second, path: writeChronologyCsv(police) }]),
    ]);
    return { partnership, family, officer, path: `/families/${family.id}/timeline` };
  }

  async function jsonOf(actor: PersonActor, path: string) {
    const answer = await served.get(path, served.giveToken(actor));
    expect(answer.statusCode).toBe(200);
    return answer.json();
  }

  async function pageOf(actor: PersonActor, path: string) {
    return served.get(path, served.signIn(actor));
  }

  return { platform, served, familyWith, jsonOf, pageOf };
}
