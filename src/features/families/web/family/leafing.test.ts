import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { newId } from '../../../../platform/new-id.ts';
import type { SentChronologyFile } from '../../operations/read-family.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

interface Told {
  readonly files: readonly Pick<SentChronologyFile, 'id' | 'number' | 'state'>[];
  readonly filesBefore: string | null;
  readonly filesAfter: string | null;
  readonly involved: readonly { readonly id: string; readonly current: boolean }[];
  readonly involvedBefore: string | null;
  readonly involvedAfter: string | null;
}

/** A family with so many files, of which every tenth was taken out, and so many involvements, of which every tenth has ended. */
async function familyWithMany(count: number) {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const { officer } = partnership.people;
  const family = await makeFamily(platform, partnership, { involved: [first] });
  const path = writeChronologyCsv([{ date: '12/03/2012' }]);
  await sendDemonstrationFiles(platform, officer, family, [{ agencyId: first, path }]);
  await transact(platform.database, partnership.id, async ({ sql }) => {
    const file = await sql.selectFrom('submission').selectAll().executeTakeFirstOrThrow();
    const tie = await sql
      .selectFrom('relation')
      .selectAll()
      .where('object_id', '=', family.id)
      .executeTakeFirstOrThrow();
    const others = Array.from({ length: count - 1 }, (_, at) => ({ number: at + 2, isOut: at % 10 === 0 }));
    await sql
      .insertInto('submission')
      .values(
        others.map(({ number, isOut }) => ({
          partnership_id: partnership.id,
          id: newId<'submission'>(),
          family_id: family.id,
          agency_id: first,
          number,
          sending: number,
          replaces: [],
          file_id: file.file_id,
          // Nothing has to be done about a file that waits: what to do next stays short.
          state: isOut ? ('removed' as const) : ('reading' as const),
          stated: JSON.stringify(file.stated),
          created_at: file.created_at,
          created_by: file.created_by,
        })),
      )
      .execute();
    const now = platform.now();
    await sql
      .insertInto('relation')
      .values(others.map(({ isOut }) => ({ ...tie, id: newId<'relation'>(), to_at: isOut ? now : null })))
      .execute();
  });
  return { officer, path: `/families/${family.id}` };
}

test('many files and many who are involved are leafed through each by itself, every one of them once', async () => {
  const { officer, path } = await familyWithMany(120);
  const read = async (query: string): Promise<Told> =>
    (await served.get(`${path}${query}`, served.giveToken(officer))).json();
  const first = await read('');
  const second = await read(`?files-after=${first.filesAfter}&involved-after=${first.involvedAfter}`);
  const third = await read(`?files-after=${second.filesAfter}&involved-after=${second.involvedAfter}`);
  const files = [first, second, third].flatMap((one) => one.files);
  expect(files.map(({ number }) => number).toSorted((one, two) => one - two)).toEqual(
    Array.from({ length: 120 }, (_, at) => at + 1),
  );
  expect(files.slice(-12).every(({ state }) => state === 'removed')).toBe(true);
  const involved = [first, second, third].flatMap((one) => one.involved);
  expect(new Set(involved.map(({ id }) => id)).size).toBe(120);
  expect(involved.slice(-12).every(({ current }) => !current)).toBe(true);
  expect([first.filesBefore, third.filesAfter, first.involvedBefore, third.involvedAfter]).toEqual(
    Array.from({ length: 4 }, () => null),
  );
  const back = await read(`?files-before=${third.filesBefore}`);
  expect([back.files, back.involved]).toEqual([second.files, first.involved]);
});

test('leafing through one list leaves the other where it is, works as plain links, and has no barrier', async () => {
  const { officer, path } = await familyWithMany(120);
  const session = served.signIn(officer);
  const first = await served.get(path, session);
  const [, older = ''] = /href="([^"]*files-after=[^"]*)"/.exec(first.body) ?? [];
  expect(older).toMatch(/#files$/);
  const second = await served.get(older.replace('#files', ''), session);
  const [, people = ''] = /href="([^"]*involved-after=[^"]*)"/.exec(second.body) ?? [];
  expect(people).toMatch(/files-after=.*involved-after=.*#involved$/);
  const third = await served.get(people.replaceAll('&amp;', '&').replace('#involved', ''), session);
  for (const answer of [first, third]) {
    const html = await openHtml(answer.body, { width: 375 });
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});
