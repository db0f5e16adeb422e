import { describe, expect, test } from 'vitest';
import { makeEntry } from '../../../../../test/builders/chronology-entry.ts';
import type { Cast, CastMember } from './cast.ts';
import { castWithChildren, type KnownAdult } from './cast-with-children.ts';
import { draftCast } from './draft-cast.ts';
import { makeNameHider } from './hide-names.ts';
import { learnVocabulary } from './vocabulary-of-texts.ts';

function person(name: string, role: string, pseudonym: string, ...otherNames: string[]): CastMember {
  return { name, otherNames, role, pseudonym, born: null };
}

const listed: Cast = [
  person('James Pemberton', 'child', 'Child A'),
  person('Kiah Pemberton', 'child', 'Child B'),
  person('Kelly Thornbury', 'mother', 'Mother', 'Kelly Vale'),
  person('Lee Pemberton', 'dad of the children', 'Father'),
  person('Dan Jones', 'friend', 'Friend 1'),
  person('Ann Corwen', 'social worker', 'SW1'),
];

/** As a document with this list has the last of some texts. */
function hide(cast: Cast, ...texts: readonly string[]): string {
  const hider = makeNameHider(cast, learnVocabulary(texts), new Set(), texts);
  return texts.map((text) => hider.hide(text, {}, () => 'a text')).at(-1) ?? '';
}

const adult = (name: string, role: string): KnownAdult => ({
  name,
  otherNames: [],
  role,
  born: null,
  pseudonym: null,
});
const family = {
  name: 'Family M',
  children: ['James Pemberton', 'Kiah Pemberton'].map((name) => ({
    name,
    otherNames: [],
    born: null,
    pseudonym: null,
  })),
  adults: [
    adult('Kelly Thornbury', 'mother'),
    adult('Lee Pemberton', 'father'),
    adult('Dan Jones', 'family friend'),
  ],
  workers: [],
  mistaken: [],
  addresses: [],
  reference: null,
};

/** As a document made in the browser has the last of some texts. */
function hideByRecord(...texts: readonly string[]): string {
  const entries = texts.map((text) => makeEntry('12/03/2012', 'Police', text));
  return hide(castWithChildren({ files: [], entries, setAside: [] }, family), ...texts);
}

const ofSomebodyElse = [
  'James Thornbury, 54, was seen at the home of Kelly.',
  'James Thornbury (aged 54) rang.',
  'A 54 year old male James Thornbury rang.',
  'James Thornbury was arrested.',
  'James Thornbury was charged with affray.',
  'James Thornbury is on bail.',
  'James Thornbury had punched Kelly.',
  'Kelly was assaulted in the street by James Thornbury.',
  'James Thornbury is not to see James.',
  'James, his sister and James Thornbury left.',
  'Uncle James Thornbury was there.',
  'James Thornbury (partner of a neighbour) was there.',
  'Kelly’s partner James Thornbury was there.',
  'Ms Thornbury and Mr James Thornbury were there.',
  'James Jones is her friend.',
];

describe('a child’s forename with a surname of the family', () => {
  test.each([
    'James Thornbury not brought to clinic.',
    'Seen at school: James Vale.',
    'Kiah Thornbury ran off.',
  ])('is that child where nothing says otherwise: %s', (text) =>
    expect(hide(listed, text)).toMatch(/Child [AB]/),
  );

  test.each(ofSomebodyElse)('is no child where a text tells of somebody grown, or accuses: %s', (text) => {
    expect(hide(listed, text)).toContain('[name]');
    // Also where another text does not tell.
    const whole = text.replace(/.*(James (?:Thornbury|Jones)).*/, 'Home visit. $1 opened the door.');
    expect(hide(listed, text, whole)).toContain('[name] opened');
    expect(hideByRecord(text)).toMatch(/Person 1|Adult 1|Uncle|Partner|\[name\]/);
    expect(hideByRecord(text)).not.toMatch(/^(?:Seen: )?Child A (?:was|is|had|,|\()/);
  });

  test('is told to the maker of the document where it is taken for somebody else', () => {
    const hider = makeNameHider(listed, learnVocabulary([]), new Set());
    hider.hide('James Jones is her friend.', {}, () => 'entry 1, event');
    expect(hider.findings()).toMatchObject([
      { kind: 'possible-name', text: 'James Jones', shownAs: '[name]' },
    ]);
  });

  test('is no child of a drafted list either', () => {
    const lead = 'Chronology of James Pemberton, d.o.b. 19/07/2008; Kelly Thornbury, d.o.b. 01/02/1980';
    const file = { furniture: [{ kind: 'text', part: 'Sheet1', row: 1, cells: [lead] }], agency: 'Police' };
    const draft = (text: string) =>
      draftCast({
        files: [file as never],
        entries: [makeEntry('12/03/2012', 'Police', `Call. ${text} Then James Thornbury left.`)],
        setAside: [],
      }).find(({ name }) => name === 'James Pemberton')?.otherNames;
    expect(draft('James Thornbury was seen.')).toEqual(['James Thornbury']);
    expect(draft('James Thornbury was arrested.')).toEqual([]);
  });
});

test('two children without a comma are no child under a surname that the mother had', () => {
  const cast = [
    person('Jordan Holt', 'child', 'Child A'),
    person('Morgan Holt', 'child', 'Child B'),
    person('Kelly Holt', 'mother', 'Mother', 'Kelly Morgan'),
  ];
  expect(hide(cast, 'Jordan Morgan seen.')).not.toMatch(/Child A seen/);
});
