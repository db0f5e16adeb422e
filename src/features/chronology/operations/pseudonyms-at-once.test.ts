import { afterAll, expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { runJobHalfway, runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { askExport } from './ask-export.ts';
import { sendExport } from './send-export.ts';
import { writeExport } from './write-export.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

const children = ['Elowen Marrick', 'Perran Tregear', 'Jago Hender'];
const rows = children.map((name, at) => ({
  date: `0${at + 1}/03/2012`,
  event: `${name} was seen on day ${at + 1}`,
}));

/** A family of three children, and a document of it that somebody asks for, without names. */
async function begin() {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const { officer } = partnership.people;
  const family = await makeFamily(platform, partnership, { involved: [first], name: 'Family M', children });
  const inside = <T>(work: Parameters<typeof transact<T>>[2]) =>
    transact(platform.database, partnership.id, work);
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv(rows) },
  ]);
  const ask = async (actor: PersonActor) => {
    const asked = { form: 'csv' as const, title: null, from: null, to: null, anonymised: true };
    const request = { familyId: family.id, ...asked, reason: 'for the panel' };
    return { actor, ...(await askExport(platform, actor, request)) };
  };
  /** What the document calls each of the three. */
  const labelsIn = async ({ actor, id }: Awaited<ReturnType<typeof ask>>) => {
    const { body } = await sendExport(platform, actor, { familyId: family.id, id });
    const text = await new Response(body as never).text();
    return children.map((_, at) => text.match(new RegExp(`(\\w+ \\w+) was seen on day ${at + 1}`))?.[1]);
  };
  const keptLabels = async () => {
    const rowsKept = await inside(({ sql }) =>
      sql.selectFrom('pseudonym').select(['person_id', 'label']).execute(),
    );
    const kept = new Map<string, string>(rowsKept.map(({ person_id, label }) => [person_id, label]));
    return family.children.map((id) => kept.get(id));
  };
  const bear = (at: number, born: string) =>
    inside(({ sql }) =>
      sql
        .updateTable('person')
        .set({ born })
        .where('id', '=', family.children[at] ?? family.children[0] ?? raise())
        .execute(),
    );
  const jobOf = (one: Awaited<ReturnType<typeof ask>>) =>
    [platform, partnership.id, one.jobId, writeExport] as const;
  return { ...partnership.people, ask, labelsIn, keptLabels, bear, jobOf };
}

function raise(): never {
  throw new Error('there are children');
}

test('two documents that are written at once call everybody the same, and nobody as they call another', async () => {
  const { officer, ask, labelsIn, keptLabels, bear, jobOf, ...people } = await begin();
  const [one, other] = [await ask(officer), await ask(people['agency-lead'])];
  const finish = await runJobHalfway(...jobOf(one));
  // The order of the children changes between the two: each by itself would name them by another.
  await bear(2, '2001-01-01');
  expect(await runJobNow(...jobOf(other))).toBe('done');
  await finish();
  const labels = await labelsIn(one);
  expect(labels.toSorted()).toEqual(['Child A', 'Child B', 'Child C']);
  expect(await labelsIn(other)).toEqual(labels);
  expect(await keptLabels()).toEqual(labels);
});

test('so it is where both jobs run side by side', async () => {
  const { officer, ask, labelsIn, keptLabels, jobOf, ...people } = await begin();
  const [one, other] = [await ask(officer), await ask(people['agency-lead'])];
  expect(await Promise.all([one, other].map((asked) => runJobNow(...jobOf(asked))))).toEqual([
    'done',
    'done',
  ]);
  const labels = await labelsIn(one);
  expect(new Set(labels).size).toBe(3);
  expect(await labelsIn(other)).toEqual(labels);
  expect(await keptLabels()).toEqual(labels);
});
