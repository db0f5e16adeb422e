import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { makeFamily } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

async function jsonOf(actor: PersonActor, path: string) {
  const answer = await served.get(path, served.giveToken(actor));
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

function statementsSent(): number {
  return platform.statements.filter((text) => !/^(begin|commit|start|set)/i.test(text)).length;
}

test('each sees those that they are tied to, and nobody else’s', async () => {
  const partnership = await makePartnership(platform);
  const { officer, chair, practitioner } = partnership.people;
  await makeFamily(platform, partnership, { reference: 'LSCP-10' });
  await makeFamily(platform, partnership, {
    reference: 'LSCP-2',
    involved: [partnership.agencies.first],
  });
  const seen = async (actor: PersonActor) =>
    (await jsonOf(actor, '/families')).rows.map(({ reference }: { reference: string }) => reference);
  expect(await seen(officer)).toEqual(['LSCP-2', 'LSCP-10']);
  expect(await seen(practitioner)).toEqual(['LSCP-2']);
  expect(await seen(chair)).toEqual([]);
  expect(await seen(partnership.otherLead)).toEqual([]);
  for (const role of ['administrator', 'board-member', 'analyst'] as const) {
    expect((await served.get('/families', served.signIn(partnership.people[role]))).statusCode).toBe(403);
  }
});

test('leafing through 120 families shows each once, forth and back, and asks as often as for 10', async () => {
  const counts = [];
  for (const count of [10, 120]) {
    const partnership = await makePartnership(platform);
    for (let at = 1; at <= count; at += 1) {
      await makeFamily(platform, partnership, { reference: `REF ${at}`, children: ['Mina'] });
    }
    const { officer } = partnership.people;
    platform.statements.length = 0;
    const first = await jsonOf(officer, '/families');
    counts.push(statementsSent());
    if (count === 10) continue;
    const second = await jsonOf(officer, `/families?after=${first.after}`);
    const third = await jsonOf(officer, `/families?after=${second.after}`);
    const ids = [...first.rows, ...second.rows, ...third.rows].map(({ id }: { id: string }) => id);
    expect([first.total, new Set(ids).size, third.after]).toEqual([120, 120, null]);
    expect((await jsonOf(officer, `/families?before=${third.before}`)).rows).toEqual(second.rows);
  }
  // One audit row a page; its children in one statement, however many.
  expect(counts[1]).toBe(counts[0]);
  expect(counts[0]).toBeLessThanOrEqual(15);
});

test('a family is found by reference and by the record’s name, never by a child’s', async () => {
  const partnership = await makePartnership(platform);
  await makeFamily(platform, partnership, {
    reference: 'AB-7',
    name: 'Family Ó',
    children: ['Mina Brathe'],
  });
  const { officer } = partnership.people;
  const total = async (words: string) => (await jsonOf(officer, `/families?words=${words}`)).total;
  expect([await total('ab-7'), await total('family+o'), await total('mina'), await total('brathe')]).toEqual([
    1, 1, 0, 0,
  ]);
});
