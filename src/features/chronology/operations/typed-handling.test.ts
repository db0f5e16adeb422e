import { expect, test } from 'vitest';
import { makeFamily } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { type GivenInPart, givenEntry, typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import { noFilters } from '../store/entry-filters.ts';
import { changeEntry, offerEntryChange } from './change-entry.ts';
import { addComment, changeComment } from './comment-on-entry.ts';
import { decideEntryHandling, offerHandling } from './decide-handling.ts';
import { readChronology } from './read-chronology.ts';
import { readOneEntry } from './read-one-entry.ts';
import { readWordings } from './read-wordings.ts';

const platform = await testPlatform();

type Decided = Partial<Omit<Parameters<typeof decideEntryHandling>[2], 'familyId' | 'entryId' | 'version'>>;

async function begin(given: Parameters<typeof typeEntry>[3] = {}) {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const { practitioner, officer } = partnership.people;
  const lead = partnership.people['agency-lead'];
  const { otherLead } = partnership;
  const id = await typeEntry(platform, practitioner, family, given);
  const which = { familyId: family.id, entryId: id };
  const decide = async (decided: Decided) => {
    platform.pass(1000);
    const { version, wording } = await offerHandling(platform, lead, which);
    const open = { handling: 'core-group', named: [], stillNotFor: [], alsoNotFor: null } as const;
    await decideEntryHandling(platform, lead, { ...which, version, wording, ...open, ...decided });
    platform.pass(1000);
  };
  const change = (actor: PersonActor, more: GivenInPart) =>
    offerEntryChange(platform, actor, which).then(({ version }) =>
      changeEntry(platform, actor, { ...which, version, given: givenEntry(more) }),
    );
  const read = async (actor: PersonActor) =>
    (await readOneEntry(platform, actor, { familyId: family.id, id })).entry;
  const comments = async (actor: PersonActor) => (await read(actor)).comments.map(({ words }) => words);
  const people = { practitioner, officer, lead, otherLead };
  return { ...people, partnership, family, which, second, decide, change, read, comments };
}

test('whoever may read an entry again does not read what it said while it was kept from them by name', async () => {
  const { otherLead, practitioner, which, decide, change, read } = await begin({
    event: 'The aunt of Pat was there',
  });
  await decide({ alsoNotFor: { accountId: otherLead.accountId, reason: 'Is related' } });
  await change(practitioner, { event: 'A relative was there' });
  await decide({});
  expect(await read(otherLead)).toMatchObject({ event: 'A relative was there', wordings: 0 });
  expect((await readWordings(platform, otherLead, which)).wordings).toEqual([]);
  expect((await readWordings(platform, practitioner, which)).wordings).toHaveLength(1);
});

test('somebody of its own agency whom it was kept from by name does not read those words later either', async () => {
  const { practitioner, lead, which, decide, change } = await begin({ event: 'Told of a colleague' });
  await decide({ alsoNotFor: { accountId: practitioner.accountId, reason: 'Is the colleague' } });
  await change(lead, { event: 'Told of somebody' });
  await decide({});
  expect((await readWordings(platform, practitioner, which)).wordings).toEqual([]);
});

test('a comment that was written while an entry was kept is told to nobody who could not read it then', async () => {
  const { practitioner, lead, otherLead, officer, family, which, decide, comments } = await begin({
    handling: 'originator',
  });
  await addComment(platform, practitioner, {
    ...which,
    words: 'Our source is the neighbour',
    form: newToken(),
  });
  await decide({});
  await addComment(platform, otherLead, { ...which, words: 'We knew as well', form: newToken() });
  expect(await comments(lead)).toEqual(['Our source is the neighbour', 'We knew as well']);
  for (const actor of [otherLead, officer]) expect(await comments(actor)).toEqual(['We knew as well']);
  const sort = { by: 'date', direction: 'ascending' } as const;
  const question = { familyId: family.id, filters: noFilters, sort, from: null, forPaper: false };
  const counted = async (actor: PersonActor) =>
    Object.values((await readChronology(platform, actor, question)).comments);
  expect([await counted(lead), await counted(otherLead)]).toEqual([[2], [1]]);
});

test('a comment under named agencies is told to those, and to the author though the entry is opened to all', async () => {
  const { otherLead, lead, officer, which, second, decide, comments } = await begin({
    handling: 'originator',
  });
  await decide({ handling: 'named-agencies', named: [second] });
  await addComment(platform, otherLead, { ...which, words: 'Said among us', form: newToken() });
  await decide({});
  for (const actor of [otherLead, lead]) expect(await comments(actor)).toEqual(['Said among us']);
  expect(await comments(officer)).toEqual([]);
});

test('a comment that is changed while its entry is kept is told to those alone from then on, and never to more', async () => {
  const { practitioner, otherLead, which, decide, read, comments } = await begin();
  await addComment(platform, practitioner, { ...which, words: 'First', form: newToken() });
  const [comment] = (await read(practitioner)).comments;
  if (comment === undefined) throw new Error('there is a comment');
  await decide({ handling: 'originator' });
  const change = { ...which, commentId: comment.id, words: 'Second', version: 1 };
  await changeComment(platform, practitioner, change);
  await decide({});
  expect(await comments(otherLead)).toEqual([]);
  expect((await read(practitioner)).comments).toMatchObject([{ words: 'Second', kept: true }]);
});

test('the lead who opens an entry is told how many comments do not open with it', async () => {
  const { practitioner, lead, which, decide } = await begin({ handling: 'originator' });
  await addComment(platform, practitioner, { ...which, words: 'One', form: newToken() });
  platform.pass(1000);
  await addComment(platform, practitioner, { ...which, words: 'Two', form: newToken() });
  expect((await offerHandling(platform, lead, which)).keptComments).toBe(2);
  await decide({});
  await addComment(platform, practitioner, { ...which, words: 'Three', form: newToken() });
  expect((await offerHandling(platform, lead, which)).keptComments).toBe(2);
});

const intelligence = { kind: 'police-intelligence', event: 'A visitor was seen' } as const;

test('other words of police intelligence that a lead opened are for its agency alone, until a lead decides of them', async () => {
  const { practitioner, otherLead, which, decide, change, read } = await begin(intelligence);
  await decide({});
  expect((await read(otherLead)).event).toBe('A visitor was seen');
  expect(await offerEntryChange(platform, practitioner, which)).toMatchObject({ isWidened: true });
  const changed = await change(practitioner, { ...intelligence, event: 'An informant says that he sells' });
  expect(changed).toMatchObject({ kind: 'changed', isKept: true });
  await expect(read(otherLead)).rejects.toMatchObject({ code: 'not-found' });
  await decide({});
  expect((await read(otherLead)).event).toBe('An informant says that he sells');
});

test('where a lead words it, or its words stay, what is open stays open', async () => {
  const { practitioner, lead, otherLead, which, decide, change, read } = await begin(intelligence);
  await decide({});
  expect(await offerEntryChange(platform, lead, which)).toMatchObject({ isWidened: false });
  expect(await change(lead, { ...intelligence, event: 'Somebody was seen' })).toMatchObject({
    isKept: false,
  });
  await change(practitioner, { ...intelligence, event: 'Somebody was seen', childSeen: 'seen' });
  expect((await read(otherLead)).event).toBe('Somebody was seen');
});
