import { afterAll, expect, test } from 'vitest';
import { serveRoutes } from '../../../../test/builders/http/serve-routes.ts';
import { expectNoAxeFindings, openHtml } from '../../../../test/builders/pages/open-html.ts';
import { makeFamily } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { makePlan } from '../../../../test/builders/platform/plan.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { givenEntry, typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { closeAnalysts } from '../operations/ask-analyst.ts';
import { changeEntry } from '../operations/change-entry.ts';
import { decideEntryHandling } from '../operations/decide-handling.ts';
import { readingRoutes } from './reading-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, readingRoutes);
afterAll(closeAnalysts);

const event = 'Mina was not brought to the dentist by her mother, who had the wrong day';
const reworded = 'Mina was brought to the dentist by her mother, and had the wrong day';

/** Two entries that may tell of one event, the first typed by the lead who decides of it. */
async function begin() {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const lead = partnership.people['agency-lead'];
  const given = { when: '12 March 2014', event };
  const id = await typeEntry(platform, lead, family, given);
  const other = await typeEntry(platform, partnership.otherLead, family, {
    ...given,
    event: `Told that ${event}`,
  });
  const { risk } = await makePlan(platform, partnership.people.officer, family, first);
  const change = (words: string, version = 1) =>
    changeEntry(platform, lead, {
      familyId: family.id,
      entryId: id,
      version,
      given: givenEntry({ ...given, event: words }),
    });
  return { partnership, family, lead, id, other, risk, second, change };
}

type Scene = Awaited<ReturnType<typeof begin>>;

interface Form {
  readonly name: string;
  /** Where it is drawn, and where it is sent. */
  readonly drawn: (scene: Scene) => string;
  readonly sent: (scene: Scene) => string;
  /** What somebody chooses in it. */
  readonly chosen: (scene: Scene) => Record<string, string | string[]>;
  /** What keeps it, once it is decided. */
  readonly kept:
    | 'bears_on'
    | 'theme_decision'
    | 'standing_decision'
    | 'same_event_decision'
    | 'sharing'
    | 'row_handling';
  /** A box that still holds what was chosen; none on the page that a list of ticks leads to. */
  readonly still?: (scene: Scene) => string;
}

const ofEntry = (page: string) => ({
  drawn: ({ family, id }: Scene) => `/families/${family.id}/entries/${id}/${page}`,
  sent: ({ family, id }: Scene) => `/families/${family.id}/entries/${id}/${page}`,
});
const ofList = (page: string, query: string) => ({
  drawn: ({ family }: Scene) => `/families/${family.id}/chronology?${query}`,
  sent: ({ family }: Scene) => `/families/${family.id}/${page}`,
});
const checked = (name: string, value: string) => `input[name="${name}"][value="${value}"]:checked`;

const forms: readonly Form[] = [
  {
    name: 'what it tells of the plan',
    ...ofEntry('plan'),
    chosen: ({ risk }) => ({ point: risk, movement: 'worse' }),
    kept: 'bears_on',
    still: () => checked('movement', 'worse'),
  },
  {
    name: 'what it is about',
    ...ofEntry('themes'),
    chosen: () => ({ other: 'housing' }),
    kept: 'theme_decision',
    still: () => 'select[name="other"] option[value="housing"]:checked',
  },
  {
    name: 'what several are about',
    ...ofList('themes', 'theme=missed-appointment'),
    chosen: ({ id }) => ({ entry: id, verdict: 'confirmed' }),
    kept: 'theme_decision',
  },
  {
    name: 'whether it retells the past',
    ...ofEntry('standing'),
    chosen: () => ({ standing: 'historical' }),
    kept: 'standing_decision',
    still: () => checked('standing', 'historical'),
  },
  {
    name: 'whether several retell the past',
    ...ofList('standing', 'standing=current'),
    chosen: ({ id }) => ({ entry: id, verdict: 'historical' }),
    kept: 'standing_decision',
  },
  {
    name: 'whether it tells of the same event as another',
    ...ofEntry('same-event'),
    chosen: ({ id, other }) => ({ same: [id, other], verdict: 'same' }),
    kept: 'same_event_decision',
  },
  {
    name: 'who was told of it',
    ...ofEntry('sharing'),
    chosen: ({ second }) => ({ agency: second, when: '14 March 2014', how: 'letter', verdict: 'stated' }),
    kept: 'sharing',
    still: () => 'input[name="when"][value="14 March 2014"]',
  },
  {
    name: 'who may read it',
    ...ofEntry('handling'),
    chosen: () => ({ handling: 'originator' }),
    kept: 'row_handling',
    still: () => checked('handling', 'originator'),
  },
];

/** What a drawn form sends by itself. */
async function hiddenIn(actor: PersonActor, path: string, action: string) {
  const { body } = await served.get(path, served.signIn(actor));
  const html = await openHtml(body);
  const form = html.page.locator(`form[action="${action}"]`).first();
  const fields = await form
    .locator('input[type="hidden"]:not([name="_csrf"])')
    .evaluateAll((inputs) => inputs.map((one) => [one.getAttribute('name'), one.getAttribute('value')]));
  await html.close();
  return Object.fromEntries(fields) as Record<string, string>;
}

async function countKept({ partnership }: Scene, table: Form['kept']): Promise<number> {
  return transact(platform.database, partnership.id, async ({ sql }) => {
    const { count } = await sql
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  });
}

test.each(forms)('nobody decides $name by words that they did not read', async (form) => {
  const scene = await begin();
  const { lead, change } = scene;
  const address = form.sent(scene);
  const sent = { ...(await hiddenIn(lead, form.drawn(scene), address)), ...form.chosen(scene) };
  const before = await countKept(scene, form.kept);
  await change(reworded);
  const refused = await served.post(address, sent, served.signIn(lead));
  expect([409, 422]).toContain(refused.statusCode);
  expect(refused.body).toContain('was changed since you opened the page');
  const asJson = await served.post(address, sent, served.signIn(lead), { accept: 'application/json' });
  expect([409, 422]).toContain(asJson.statusCode);
  expect(await countKept(scene, form.kept)).toBe(before);
  if (form.still === undefined) return;
  const html = await openHtml(refused.body);
  expect(await html.page.getByText(reworded).count()).toBeGreaterThan(0);
  expect(await html.page.locator(form.still(scene)).count()).toBe(1);
  await expectNoAxeFindings(html);
  await html.close();
  const again = { ...sent, ...(await hiddenIn(lead, form.drawn(scene), address)) };
  expect((await served.post(address, again, served.signIn(lead))).statusCode).toBe(303);
  expect(await countKept(scene, form.kept)).toBeGreaterThan(before);
});

test.each(forms)('$name is decided where the words are those that were read', async (form) => {
  const scene = await begin();
  const address = form.sent(scene);
  const sent = { ...(await hiddenIn(scene.lead, form.drawn(scene), address)), ...form.chosen(scene) };
  const before = await countKept(scene, form.kept);
  expect((await served.post(address, sent, served.signIn(scene.lead))).statusCode).toBe(303);
  expect(await countKept(scene, form.kept)).toBeGreaterThan(before);
});

test('a program that does not say what it read is told too, and learns nothing of a wording that it may not read', async () => {
  const scene = await begin();
  const { family, id, lead, other, change, partnership } = scene;
  const { officer } = partnership.people;
  const path = `/families/${family.id}/entries/${id}/standing`;
  const say = (actor: PersonActor) =>
    served.post(path, { version: 'none', standing: 'historical' }, served.signIn(actor));
  // What it said at first is kept for its own agency, and what it says now is open to all.
  const decide = (version: number, handling: 'originator' | 'core-group') =>
    decideEntryHandling(platform, lead, {
      familyId: family.id,
      entryId: id,
      version,
      handling,
      named: [],
      stillNotFor: [],
      alsoNotFor: null,
    });
  await decide(1, 'originator');
  await change(reworded);
  const page = async (actor: PersonActor, entry: string) =>
    (await served.get(path.replace(id, entry), served.signIn(actor), { accept: 'application/json' })).json();
  const wording = (await page(lead, id)).wording;
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql.updateTable('entry').set({ handling: 'core-group' }).where('id', '=', id).execute(),
  );
  expect((await page(officer, id)).wording).toBe(wording);
  expect((await page(officer, other)).wording).not.toBe(wording);
  expect((await say(lead)).statusCode).toBe(422);
  expect((await say(officer)).statusCode).toBe(303);
});
