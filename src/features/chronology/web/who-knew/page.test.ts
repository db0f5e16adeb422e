import { afterAll, expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { closeAnalysts } from '../../operations/ask-analyst.ts';
import { readingRoutes } from '../reading-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, readingRoutes);
afterAll(closeAnalysts);

/** The health trust’s two entries do not say when they were recorded. */
async function begin() {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const { officer } = partnership.people;
  const rows = [
    { date: '02/05/2012', event: 'Bruise seen' },
    { date: '09/06/2012', event: 'Weighed at the clinic' },
  ];
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv(rows, 'health.csv') },
  ]);
  return async (asked: Readonly<Record<string, string>>) => {
    const query = new URLSearchParams({ agency: 'Harbour Health Trust', ...asked });
    const { body } = await served.get(`/families/${family.id}/who-knew?${query}`, served.signIn(officer));
    return body.replace(/\s+/g, ' ');
  };
}

test('with what is assumed left out it is not said that an agency knew nothing, where nobody can say who knew', async () => {
  const page = await begin();
  const without = await page({ on: '2013-01-01', assumed: 'out' });
  expect(without).toContain('No entry that Harbour Health Trust can be said to have known.');
  expect(without).toContain(
    'It may have known some of the 2 entries below, of which the record does not say who knew them by then.',
  );
  expect(without).not.toContain('knew: nothing');
  const known = await page({ on: '2013-01-01', assumed: 'in' });
  expect(known).not.toContain('No entry that Harbour');
  expect(without).toContain('What others knew and it did not: no entry that they can be said to have known.');
});

test('before anything happened it knew nothing, and that is said', async () => {
  const page = await begin();
  const early = await page({ on: '2012-01-01', assumed: 'in' });
  expect(early).toContain('What Harbour Health Trust knew: nothing.');
  const one = await page({ on: '2012-06-01', assumed: 'out' });
  expect(one).toContain(
    'It may have known the entry below, of which the record does not say who knew it by then.',
  );
});
