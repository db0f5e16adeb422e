import { afterAll, expect, test } from 'vitest';
import { serveRoutes } from '../../../../test/builders/http/serve-routes.ts';
import { makeFamily } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import { closeAnalysts } from '../operations/ask-analyst.ts';
import { routes } from './routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);
afterAll(closeAnalysts);

const words = 'Appointment: was not brought';
const event = 'Dental review with Ms Oldacre at Cavell Lane, and Northmere Police told of it';
const appointment = { event, kind: 'appointment' } as const;
const stating = (attendance: 'attended' | 'was-not-brought') => {
  return { ...appointment, detail: { kind: 'appointment', whose: 'child', attendance } } as const;
};

/** Four appointments that a child was not brought to, the last of which the other agency tells of as attended. */
async function begin() {
  const partnership = await makePartnership(platform);
  const { people, agencies, otherLead } = partnership;
  const family = await makeFamily(platform, partnership, { involved: [agencies.first, agencies.second] });
  const missed = stating('was-not-brought');
  const id = await typeEntry(platform, people.practitioner, family, { ...missed, when: '2 January 2014' });
  for (const when of ['15 January 2014', '3 February 2014', '12 March 2014'])
    await typeEntry(platform, people.practitioner, family, { ...missed, when });
  await typeEntry(platform, otherLead, family, { ...stating('attended'), when: '12 March 2014' });
  return { people, id, at: `/families/${family.id}` };
}

const plain = (body: string) => body.replace(/<(?!title>)[^>]*>/g, ' ').replace(/\s+/g, ' ');

test('no page and no answer to a program quotes a missed appointment as if it took place', async () => {
  const { people, at } = await begin();
  const token = served.giveToken(people.officer);
  const { findings } = (await served.get(`${at}/findings`, token)).json();
  const [run] = findings.groups.flatMap((one: { findings: readonly object[] }) => one.findings);
  const [named] = (await served.get(`${at}/people-named`, token)).json().people;
  const session = served.signIn(people.officer);
  const pages = [
    'findings',
    `findings/${run.id}`,
    'same-events',
    'sharing',
    'timeline',
    'timeline?zoom=month&at=2014-03-12',
    `who-knew?agency=${encodeURIComponent('Harbour Health Trust')}&on=2026-11-01&assumed=in`,
    `people-named/one?key=${named.key}`,
  ];
  for (const page of pages) {
    const text = plain((await served.get(`${at}/${page}`, session)).body);
    const stated = text.split(`Appointment: attended. ${event}`).length - 1;
    const quoted = text.split(`${words}. ${event}`).length - 1;
    expect([quoted > 0, text.split(event).length - 1], page).toEqual([true, quoted + stated]);
    const told = (await served.get(`${at}/${page}`, token)).body;
    const quotes = told.split(`"event":"${event}"`).length - 1;
    const whole = told.split(/"kindInDetail":"Appointment: [a-z ]+","event":"Dental/).length - 1;
    expect([whole, told.split('Dental review').length - 1], page).toEqual([quotes, quotes]);
    expect(quotes > 0 || page.startsWith('people-named'), page).toBe(true);
  }
});

test('whoever withdraws a missed appointment that was changed meanwhile is told that it was missed', async () => {
  const { people, id, at } = await begin();
  const sent = { version: '7', reason: 'It was typed twice.' };
  const session = served.signIn(people.practitioner);
  const { statusCode, body } = await served.post(`${at}/entries/${id}/withdraw`, sent, session);
  expect(statusCode).toBe(409);
  expect(plain(body)).toContain(`${words}. ${event}`);
});
