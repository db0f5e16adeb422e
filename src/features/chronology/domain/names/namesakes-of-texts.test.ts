import { expect, test } from 'vitest';
import { hideAll } from '../../../../../test/builders/hide-all.ts';

test.each([
  [
    'Teacher Dave Hobson rang.',
    'Gemma’s new boyfriend Dave hit Mia. Dave was charged.',
    'Mother’s new boyfriend [name] hit Child A. Teacher 1 or [name] was charged.',
  ],
  ['Teacher Dave Hobson rang.', 'Mum’s partner Dave was arrested.', 'Mum’s partner [name] was arrested.'],
  ['Teacher Dave Hobson rang.', 'Mia (11) and Dave (12) fought.', 'Child A (11) and [name] (12) fought.'],
  ['Teacher Dave Hobson rang.', 'Dave from next door hit Mia.', '[name] from next door hit Child A.'],
  ['Dr Carl Lomax examined Mia.', 'Uncle Carl hit Mia.', 'Uncle [name] hit Child A.'],
  ['Midwife Krystyna Byrne rang.', 'Seen with his mother Krystyna.', 'Seen with his mother [name].'],
  ['Interpreter Hala attended.', 'Noor’s mum Hala came in.', 'Person 1’s mum [name] came in.'],
  [
    'DC Dean Foley rang. Seen with Rose and Dean Lewis.',
    'Settled with foster carers Rose and Dean.',
    'Settled with foster carers [name] and Person 1.',
  ],
])('words that tell of somebody else are read of a worker of the texts: %s %s', (known, text, shown) => {
  expect(hideAll(known, text)[1]).toBe(shown);
});

test.each([
  [
    'Neighbour Tomasz Zielinski rang.',
    'Her brother Tomasz was arrested.',
    'Her brother Neighbour 1 or [name] was arrested.',
  ],
  [
    'Friend Jason Parry was there.',
    'Mum’s new boyfriend Jason hit Mia.',
    'Mum’s new boyfriend Friend 1 or [name] hit Child A.',
  ],
  [
    'Partner Kyle Banks rang.',
    'Her friend Kyle rang. Kyle (15) rang.',
    'Her friend Partner or [name] rang. Partner or [name] (15) rang.',
  ],
])('and of anybody else of the texts they are a doubt: %s %s', (known, text, shown) => {
  expect(hideAll(known, text)[1]).toBe(shown);
});

test.each([
  [
    'Teacher Dave Hobson rang.',
    'Teacher Dave said so. Class teacher Dave rang.',
    'Teacher Teacher 1 said so. Class teacher Teacher 1 rang.',
  ],
  ['Teacher Dave Hobson rang.', 'Dave said that Mia is well.', 'Teacher 1 said that Child A is well.'],
  [
    'Neighbour Tomasz Zielinski rang.',
    'The neighbour Tomasz rang. Tomasz next door rang.',
    'The neighbour Neighbour 1 rang. Neighbour 1 next door rang.',
  ],
  [
    'Friend Jason Parry was there.',
    'Her friend Jason (14) left. Jason (Y9) hit Tom.',
    'Her friend Friend 1 (14) left. Friend 1 (Y9) hit Child B.',
  ],
  [
    'Owen Hughes (Y3) excluded.',
    'Another child called Owen bit Tom.',
    'Another child called Person 1 bit Child B.',
  ],
  ['Partner Kyle Banks rang.', 'Her boyfriend Kyle hit Mia.', 'Her boyfriend Partner hit Child A.'],
])('but whoever is what the words say stays who it is: %s %s', (known, text, shown) => {
  expect(hideAll(known, text)[1]).toBe(shown);
});

test('of whose forename any text tells somebody else, that worker is a doubt by the forename alone', () => {
  const texts = [
    'PC Ffion Davies rang.',
    'Dad came with his new girlfriend Ffion.',
    'Ffion had the baby.',
    'PC Ffion attended. Ffion Davies and mum spoke. Ffion said that Mia is well.',
  ];
  const [, , alone, whole] = hideAll(...texts);
  expect(alone).toBe('Police officer 1 or [name] had the baby.');
  expect(whole).not.toContain('or [name]');
});

test.each([
  ['Uncle Neil hit Mia. Neil denied it.', 'Uncle hit Child A. SW1 or [name] denied it.'],
  ['Uncle Tom hit Mia. Tom denied it.', 'Uncle hit Child A. Child B or [name] denied it.'],
  ['Uncle Lee hit Mia. Lee denied it.', 'Uncle hit Child A. Father or [name] denied it.'],
  ['Mum Gemma rang. Gemma was upset.', 'Mother rang. Mother was upset.'],
])('behind an aunt or uncle of a forename it is in doubt in the same text: %s', (text, shown) => {
  expect(hideAll(text)).toEqual([shown]);
});
