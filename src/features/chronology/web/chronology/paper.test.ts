import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { manyRows, writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { readingRoutes } from '../reading-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, readingRoutes);

async function familyOfManyRows() {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first] });
  const { officer } = partnership.people;
  const files = [{ agencyId: first, path: writeChronologyCsv(manyRows(120)) }];
  await sendDemonstrationFiles(platform, officer, family, files);
  return { officer, path: `/families/${family.id}/chronology` };
}

test('for paper all that fits stands on one page', async () => {
  const { officer, path } = await familyOfManyRows();
  const asJson = { accept: 'application/json' };
  const answer = (await served.get(`${path}?print=all`, served.signIn(officer), asJson)).json();
  expect(answer.rows).toHaveLength(120);
  expect(answer.after).toBeNull();
});

test('a program, which confirms nothing, prints no chronology: it reads page by page', async () => {
  const { officer, path } = await familyOfManyRows();
  const program = served.giveToken(officer);
  expect((await served.get(`${path}?print=all`, program)).json().error.code).toBe('step-up-needed');
  expect((await served.get(path, program)).json().rows).toHaveLength(50);
});
