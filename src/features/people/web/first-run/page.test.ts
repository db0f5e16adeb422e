import { expect, test } from 'vitest';
import { expectNoAxeFindings, openHtml } from '../../../../../test/builders/pages/open-html.ts';
import { codeOfPage, goodPassword } from '../../../../../test/builders/people/person.ts';
import { hiddenFields, servePeople } from '../../../../../test/builders/people/serve-people.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { makeFirstRunCode } from '../../operations/first-administrator.ts';

const script = '<script>alert(1)</script>';

const answers = {
  partnership: `Northmere ${script}`,
  name: `Ines ${script}`,
  email: 'ines.quill@example.org',
  password: goodPassword,
};

test('the first administrator is made once, with the code from the console, and sets up their second step', async () => {
  const platform = await testPlatform();
  const served = await servePeople(platform);
  const code = (await makeFirstRunCode(platform)) ?? '';
  const browser = served.browse();
  const wrong = await browser.send('/first-run', { ...answers, code: 'aaaa-bbbb-cccc-dddd' });
  expect(wrong.status).toBe(422);
  expect(wrong.html).not.toContain(script);
  const shown = await openHtml(wrong.html);
  await expectNoAxeFindings(shown);
  expect(await shown.page.getByRole('alert').textContent()).toContain('This is not the code');
  await shown.close();
  const weak = await browser.send('/first-run', { ...answers, code, password: 'password1234' });
  expect(weak.html).toContain('many people use');

  const done = await browser.send('/first-run', { ...answers, code: code.toUpperCase() });
  expect(done).toMatchObject({ status: 303, to: '/sign-in/set-up' });
  const offered = await browser.get('/sign-in/set-up');
  const page = await openHtml(offered.html);
  await expectNoAxeFindings(page);
  expect(
    await page.page.getByRole('img', { name: 'A picture for your authenticator app to scan' }).count(),
  ).toBe(1);
  await page.close();
  expect((await browser.send('/sign-in/set-up', { code: '000000' })).status).toBe(422);

  // The offer travels through the form: the code belongs to the page that is sent.
  const sent = await browser.get('/sign-in/set-up');

  const { offer = '' } = hiddenFields(sent.html);
  const codes = await browser.send('/sign-in/set-up', { offer, code: codeOfPage(platform, sent.html) });
  expect(codes.status).toBe(200);
  expect([...codes.html.matchAll(/<code>[0-9a-z]{4}(-[0-9a-z]{4}){5}<\/code>/g)]).toHaveLength(10);
  const account = await browser.get('/account');
  expect(account.html).toContain('10 codes left');
  expect(account.html).not.toContain(script);
  expect((await browser.get('/first-run')).status).toBe(404);
  expect(await makeFirstRunCode(platform)).toBeNull();
});

test('of two who begin at once one wins', async () => {
  const platform = await testPlatform();
  const served = await servePeople(platform);
  const code = (await makeFirstRunCode(platform)) ?? '';
  const other = (await makeFirstRunCode(platform)) ?? '';
  // All of them see the page before any of them begins.
  const opened = await Promise.all(
    [code, other, code, other].map(async (one) => {
      const browser = served.browse();
      return { browser, fields: { ...hiddenFields((await browser.get('/first-run')).html), code: one } };
    }),
  );
  const tries = opened.map(({ browser, fields }, index) =>
    browser.post('/first-run', { ...fields, ...answers, email: `person${index}@example.org` }),
  );
  const results = await Promise.all(tries);
  expect(results.map(({ status }) => status).sort()).toEqual([303, 404, 404, 404]);
  const tenants = await platform.database.kysely.selectFrom('tenant').selectAll().execute();
  expect(tenants).toHaveLength(1);
});

test('a newcomer finds the first page from wherever they begin, and nobody does once there is a partnership', async () => {
  const platform = await testPlatform();
  const browser = (await servePeople(platform)).browse();
  expect((await browser.get('/families')).to).toBe('/sign-in?return=%2Ffamilies');
  expect((await browser.get('/sign-in')).to).toBe('/first-run');
  const { html } = await browser.get('/first-run');
  expect(html).toContain('Begin with Sightline');
  expect(html).not.toMatch(/[0-9a-z]{4}(-[0-9a-z]{4}){3}/);
  await makePartnership(platform);
  expect((await browser.get('/sign-in')).status).toBe(200);
});
