import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../test/builders/pages/open-html.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { roles, roleWords } from '../../../platform/access/roles.ts';
import { renderPage } from '../../../platform/view/layout.tsx';
import { routes } from './routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

test.each(['/help', '/accessibility', '/privacy'])(
  '%s is read by anybody, asks the database for nothing, and axe finds nothing in it at any width',
  async (path) => {
    platform.statements.length = 0;
    const { statusCode, body } = await served.get(path);
    expect(statusCode).toBe(200);
    expect(platform.statements).toEqual([]);
    const page = await openHtml(body);
    await expectNoAxeFindings(page);
    await expectNoSidewaysScroll(page);
    await expectNoAxeFindings(page);
    await page.close();
  },
);

test('somebody who is signed in keeps their name and their way around on them', async () => {
  const { people } = await makePartnership(platform);
  const { body } = await served.get('/help', served.signIn(people.officer));
  expect(body).toContain(people.officer.name);
  expect(body).toContain('Sign out');
});

test('every page leads to the three of them, and to nothing that is not there', async () => {
  const page = await openHtml(renderPage({ title: 'Any page' }));
  const links = await page.page
    .locator('footer a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(links).toEqual(['/help', '/accessibility', '/privacy']);
  for (const link of links) expect((await served.get(String(link))).statusCode).toBe(200);
  await page.close();
});

test('help tells every role what to do first', async () => {
  const page = await openHtml((await served.get('/help')).body);
  for (const role of roles) {
    const section = page.page.getByRole('region', { name: roleWords[role].name, exact: true });
    expect(await section.getByRole('listitem').count(), role).toBeGreaterThan(0);
    await page.page.getByRole('link', { name: roleWords[role].name, exact: true }).click();
    expect(new URL(page.page.url()).hash).toBe(`#${role}`);
  }
  await page.close();
});

test('help links the pages of the reader’s own role, and names those of others', async () => {
  const { people } = await makePartnership(platform);
  const linked = async (person: typeof people.officer) => {
    const { body } = await served.get('/help', served.signIn(person));
    return ['/families', '/agencies', '/accounts'].filter((path) => main(body).includes(`href="${path}"`));
  };
  expect(await linked(people.officer)).toEqual(['/families']);
  expect(await linked(people.administrator)).toEqual(['/agencies', '/accounts']);
  expect(await linked(people['board-member'])).toEqual([]);
  expect(main((await served.get('/help')).body)).not.toContain('href="/families"');
});

test('help begins with the reader’s own role', async () => {
  const { people } = await makePartnership(platform);
  const { body } = await served.get('/help', served.signIn(people.reviewer));
  const [first] = /(?<=<section aria-labelledby=")[a-z-]+/.exec(main(body)) ?? [];
  expect(first).toBe('reviewer');
  expect(body).toContain('Your role: Reviewer');
});

function main(body: string): string {
  return /<main.*<\/main>/s.exec(body)?.[0] ?? '';
}

test('the privacy page names every cookie that the server sets', async () => {
  const { body } = await served.get('/privacy');
  for (const name of ['sightline', 'sightline-ended', 'sightline-visit', 'sightline-notice']) {
    expect(body).toContain(`>${name}</th>`);
  }
});
