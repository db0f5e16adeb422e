import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { writeCells, writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import {
  makeFamily,
  sendDemonstrationFiles,
  sendInsteadOfAll,
} from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

const pageOf = (actor: PersonActor, path: string) => served.get(path, served.signIn(actor));

test('each thing to do leads to where it is done', async () => {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const { officer } = partnership.people;
  const nobody = await makeFamily(platform, partnership);
  expect((await pageOf(officer, `/families/${nobody.id}`)).body).toContain(
    `href="/families/${nobody.id}/involvements/new">Name the agencies`,
  );
  const family = await makeFamily(platform, partnership, { involved: [first] });
  expect((await pageOf(officer, `/families/${family.id}`)).body).toContain(
    `href="/families/${family.id}/submissions/new?agency=${first}">Ask Harbour Health Trust`,
  );
});

test('a chronology without an entry is no answer: it is asked about, and its tag says so', async () => {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const { officer } = partnership.people;
  const family = await makeFamily(platform, partnership, { involved: [first] });
  const path = writeChronologyCsv([]);
  await sendDemonstrationFiles(platform, officer, family, [{ agencyId: first, path }]);
  for (const [actor, words] of [
    [officer, 'File 1 of Harbour Health Trust holds no entry: ask whether that is meant.'],
    [partnership.people['agency-lead'], 'holds no entry: send it again, unless that is meant.'],
  ] as const) {
    const html = await openHtml((await pageOf(actor, `/families/${family.id}`)).body, { width: 375 });
    expect(await html.page.getByRole('link', { name: words }).count()).toBe(1);
    expect(await html.page.getByText('No entries', { exact: true }).isVisible()).toBe(true);
    await expectNoAxeFindings(html);
    await html.close();
  }
});

test('a first file that could not be read stays to be done when another is read beside it', async () => {
  const partnership = await makePartnership(platform);
  const { first: agencyId } = partnership.agencies;
  const { officer } = partnership.people;
  const family = await makeFamily(platform, partnership, { involved: [agencyId] });
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId, path: writeCells([['nothing of a table']]) },
    { agencyId, path: writeChronologyCsv([{ date: '12/03/2012' }]) },
  ]);
  const { body } = await pageOf(officer, `/families/${family.id}`);
  expect(body).toContain('File 1 of Harbour Health Trust could not be read: see what it needs.');
});

test('what could not be read is not told as what can be put back', async () => {
  const partnership = await makePartnership(platform);
  const { first: agencyId } = partnership.agencies;
  const { officer } = partnership.people;
  const family = await makeFamily(platform, partnership, { involved: [agencyId] });
  const broken = (words: string) => writeCells([[words]]);
  await sendDemonstrationFiles(platform, officer, family, [{ agencyId, path: broken('no table') }]);
  const parts = [broken('no table either'), writeChronologyCsv([{ date: '12/03/2012' }])];
  await sendInsteadOfAll(platform, officer, family, agencyId, parts);
  const { body } = await pageOf(officer, `/families/${family.id}`);
  expect(body).toContain('File 2 of Harbour Health Trust could not be read: see what it needs.</a>');
});

test('a long name of a file breaks, and an involvement that has ended cannot be ended again', async () => {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const { officer } = partnership.people;
  const family = await makeFamily(platform, partnership, { involved: [first] });
  const name = `LSCP_Chronology_${'HarbourHealthTrust_'.repeat(7)}v3.csv`;
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv([{ date: '12/03/2012' }], name) },
  ]);
  const path = `/families/${family.id}`;
  const html = await openHtml((await pageOf(officer, path)).body, { width: 320 });
  await expectNoSidewaysScroll(html);
  await html.close();
  const answer = await served.get(path, served.giveToken(officer));
  const end = `${path}/involvements/${answer.json().involved[0].id}/end`;
  expect((await served.post(end, {}, served.signIn(officer))).statusCode).toBe(303);
  const ended = (await pageOf(officer, end)).body;
  expect(ended).toContain('It ended on 24 November 2026');
  expect(ended).not.toContain('End it now');
  expect((await served.post(end, {}, served.signIn(officer))).statusCode).toBe(409);
});
