import { afterAll, expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import type { ChildId } from '../../../shared/ids.ts';
import { sealIdentity } from '../../families/operations/seal-identity.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { askExport } from './ask-export.ts';
import { readExport } from './read-export.ts';
import { sendExport } from './send-export.ts';
import { writeExport } from './write-export.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

test.each([false, true])(
  'a document from before somebody’s identity was sealed is for officers alone (without names: %s)',
  async (anonymised) => {
    const partnership = await makePartnership(platform);
    const { officer, 'agency-lead': lead } = partnership.people;
    const { first } = partnership.agencies;
    const family = await makeFamily(platform, partnership, {
      involved: [first],
      children: ['Perran Tregear'],
    });
    const path = writeChronologyCsv([{ date: '12/03/2012', event: 'Seen', child: 'Perran Tregear' }]);
    await sendDemonstrationFiles(platform, officer, family, [{ agencyId: first, path }]);
    const taken = async (who: PersonActor) => {
      const asked = { form: 'csv' as const, title: null, from: null, to: null, anonymised };
      const request = { familyId: family.id, ...asked, reason: 'for the panel' };
      const { id, jobId } = await askExport(platform, who, request);
      await runJobNow(platform, partnership.id, jobId, writeExport);
      return () =>
        sendExport(platform, who, { familyId: family.id, id }).then(() =>
          readExport(platform, who, { familyId: family.id, id }),
        );
    };
    const [ofLead, ofOfficer] = [await taken(lead), await taken(officer)];
    expect((await ofLead()).export.state).toBe('ready');
    platform.pass(1000);
    const [personId] = family.children;
    if (personId === undefined) throw new Error('there is no child');
    const seal = { familyId: family.id, personId, version: 1, reason: 'An order' };
    await sealIdentity(platform, officer, { ...seal, sealed: 'adopted' });
    await expect(ofLead()).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect((await ofOfficer()).export.state).toBe('ready');
    platform.pass(1000);
    if (!anonymised) expect((await (await taken(lead))()).export.state).toBe('ready');
  },
);

test('in an officer’s document without names an entry that was typed about a sealed child is of “Child B” everywhere', async () => {
  const partnership = await makePartnership(platform);
  const { officer, practitioner } = partnership.people;
  const { first } = partnership.agencies;
  const children = ['Perran Tregear', 'Wenna Tregear'];
  const family = await makeFamily(platform, partnership, { involved: [first], children });
  await typeEntry(platform, practitioner, family, { event: 'Seen with Wenna Tregear.', children: 'all' });
  for (const personId of family.children) {
    const seal = { familyId: family.id, personId, version: 1, reason: 'An order' };
    await sealIdentity(platform, officer, { ...seal, sealed: 'adopted' });
  }
  const asked = { form: 'json' as const, title: null, from: null, to: null, anonymised: true };
  const { id, jobId } = await askExport(platform, officer, {
    ...{ familyId: family.id, ...asked, reason: 'for the panel' },
  });
  await runJobNow(platform, partnership.id, jobId, writeExport);
  const { body } = await sendExport(platform, officer, { familyId: family.id, id });
  const text = await new Response(body as never).text();
  expect(text).toContain('Seen with Child B.');
  expect(text).toMatch(/"children":\s*\[\s*"Child A",\s*"Child B"\s*\]/);
  for (const told of ['Sealed identity', 'Wenna', 'Perran']) expect(text).not.toContain(told);
});

test.each([1, 2])(
  'what an officer’s document without names finds of two children is not taken for one, and no age is told, where the identities of %s are sealed',
  async (sealed) => {
    const partnership = await makePartnership(platform);
    const { agencies, people, otherLead } = partnership;
    const children = ['Wenna Tregear', 'Perran Tregear'];
    const involved = [agencies.first, agencies.second];
    const family = await makeFamily(platform, partnership, { involved, children });
    const missed = (who: PersonActor, when: string, event: string, child: ChildId | undefined) =>
      typeEntry(platform, who, family, {
        ...{ when, event, kind: 'appointment', children: child === undefined ? 'all' : [child] },
        detail: { kind: 'appointment', whose: 'child', attendance: 'was-not-brought' },
      });
    const [wenna, perran] = family.children;
    await missed(people.practitioner, '10 March 2018', 'Was not brought to the dental appointment.', wenna);
    await missed(otherLead, '10 March 2018', 'Was not brought to the dental appointment today.', perran);
    await missed(people.practitioner, '2 April 2018', 'Was not brought to the asthma review.', perran);
    for (const personId of family.children.slice(0, sealed)) {
      const seal = { familyId: family.id, personId, version: 1, reason: 'An order' };
      await sealIdentity(platform, people.officer, { ...seal, sealed: 'adopted' });
    }
    const asked = { form: 'html' as const, title: null, from: null, to: null, anonymised: true };
    const request = { familyId: family.id, ...asked, reason: 'for the panel' };
    const { id, jobId } = await askExport(platform, people.officer, request);
    await runJobNow(platform, partnership.id, jobId, writeExport);
    const { body } = await sendExport(platform, people.officer, { familyId: family.id, id });
    const text = await new Response(body as never).text();
    expect(text).toContain('Three appointments were not kept');
    // Nor is the year told in which somebody was born whose identity is sealed.
    expect(text).not.toMatch(/Child A (?:turns|is born)/);
    expect(text.includes('Child B turns 2 in 2018')).toBe(sealed === 1);
    expect(text).not.toMatch(/tell of (?:the same|one) event: entries/i);
  },
);
