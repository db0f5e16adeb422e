import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { openHtml } from '../../../../../test/builders/pages/open-html.ts';
import { manyRows, writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { readingRoutes } from '../reading-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, readingRoutes);

function familyOfManyRows() {
  return familyOfRows(manyRows(120));
}

async function familyOfRows(rows: Parameters<typeof writeChronologyCsv>[0]) {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first] });
  const { officer } = partnership.people;
  const files = [{ agencyId: first, path: writeChronologyCsv(rows) }];
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

test('on paper the words of the record are never smaller than what the program says beside them', async () => {
  const rows = [
    { date: 'c. March 2012', event: 'Moved house.' },
    { date: '3//4/2012' },
    { date: '5/4/2012' },
  ];
  const { officer, path } = await familyOfRows(rows);
  const { body } = await served.get(path, served.signIn(officer));
  const { page, close } = await openHtml(body);
  await page.emulateMedia({ media: 'print' });
  const sizes = await page.locator('#chronology').evaluate((table) => {
    const view = table.ownerDocument.defaultView;
    const sizeOf = (one: Parameters<NonNullable<typeof view>['getComputedStyle']>[0]) =>
      Number.parseFloat(view?.getComputedStyle(one).fontSize ?? '');
    return {
      record: sizeOf(table),
      all: [...table.querySelectorAll('td *, th *')].map((one) => sizeOf(one)),
      beside: [...table.querySelectorAll('.sightline-table__beside')].map((one) => sizeOf(one)),
    };
  });
  expect(Math.max(...sizes.all)).toBeLessThanOrEqual(sizes.record);
  expect(sizes.beside.length).toBeGreaterThanOrEqual(2);
  expect(Math.max(...sizes.beside)).toBeLessThan(sizes.record);
  await close();
});

test('every sheet of paper says whose record it is, as it stood when, whatever the family is called', async () => {
  const partnership = await makePartnership(platform);
  const name = 'O’Brien "} body { display: none } \\';
  const family = await makeFamily(platform, partnership, { name });
  const session = served.signIn(partnership.people.officer);
  const { body } = await served.get(`/families/${family.id}/chronology`, session);
  const { page, close, complaints } = await openHtml(body);
  const foot = () =>
    page.evaluate(() => {
      const root = globalThis as unknown as { document: { documentElement: Styled } };
      interface Styled {
        style: { getPropertyValue(name: string): string };
      }
      return root.document.documentElement.style.getPropertyValue('--sightline-foot');
    });
  await expect.poll(foot).toContain(`${family.reference.replaceAll('/', '\\2f ')}, O`);
  expect(await foot()).toContain('as it stood on 24 November 2026 at 10:00"');
  expect(await foot()).not.toMatch(/[{}]/);
  await page.emulateMedia({ media: 'print' });
  const stood = page.getByText(`${family.reference}, ${name}: as it stood on 24 November 2026 at 10:00`);
  expect(await stood.isVisible()).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});
