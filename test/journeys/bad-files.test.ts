import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { badFiles } from '../bad-files/bad-files.ts';
import { startChromium } from '../browser/chromium.ts';
import { buildDocx } from '../builders/docx.ts';
import { makeFamily } from '../builders/platform/family.ts';
import { makePartnership } from '../builders/platform/partnership.ts';
import { signIn } from '../routes/visitors.ts';
import { startForJourney } from './start-application.ts';
import { arrive, button, field, type Visitor, visit } from './visit.ts';

const good = buildDocx([
  {
    kind: 'table',
    rows: [{ cells: ['Date', 'Source', 'Event'] }, { cells: ['1/5/12', 'Notes', 'Seen at home'] }],
  },
]);

let browser: Browser;
let lead: Visitor;
let family: string;

beforeAll(async () => {
  browser = await startChromium();
  let cookies = '';
  const { origin } = await startForJourney({
    prepare: async (platform) => {
      const partnership = await makePartnership(platform);
      const made = await makeFamily(platform, partnership, { involved: [partnership.agencies.first] });
      family = `/families/${made.id}`;
      cookies = (await signIn(platform, partnership.people['agency-lead'])).headers['cookie'] ?? '';
    },
  });
  lead = await visit(browser, origin);
  await lead.context.addCookies(
    cookies.split('; ').map((cookie) => {
      const [name = '', value = ''] = cookie.split('=');
      return { name, value, url: origin };
    }),
  );
});
afterAll(() => browser.close());

test('every bad file sent through the browser is refused by name, and the good one among them is read', {
  timeout: 240_000,
}, async () => {
  const { page, hands } = lead;
  await page.goto(`${lead.origin}${family}/submissions/new`);
  await arrive(lead, 'Send a chronology');
  const files = [...badFiles.map(([name, bytes]) => ({ name, bytes })), { name: 'good.docx', bytes: good }];
  await field(lead, 'Chronology files').setInputFiles(
    files.map(({ name, bytes }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    })),
  );
  await hands.press(button(lead, 'Send'));
  await page.getByText(`${files.length} files are being read.`).waitFor();
  await expect
    .poll(
      async () => {
        await page.goto(`${lead.origin}${family}`);
        return page.locator('#files').getByText('Being read').count();
      },
      { timeout: 180_000, interval: 1000 },
    )
    .toBe(0);
  for (const [name] of badFiles) {
    const row = page.locator('#other-files tbody tr').filter({ hasText: name });
    expect(await row.textContent(), name).toContain('Could not be read');
  }
  const whole = page.locator('#files tbody tr').filter({ hasText: 'good.docx' });
  expect(await whole.textContent()).toContain('Read, not put in yet');
  await hands.follow(whole.getByRole('link'));
  await hands.press(button(lead, 'Put it into the chronology'));
  await page.getByText('It is done.').waitFor();

  await page.goto(`${lead.origin}${family}/chronology`);
  await page.getByText('Showing 1 entry').waitFor();
  expect(lead.complaints).toEqual([]);
});
