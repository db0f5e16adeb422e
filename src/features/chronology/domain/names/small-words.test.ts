import { expect, test } from 'vitest';
import vocabulary from '../../../../../data/small-letter-words.json' with { type: 'json' };
import { makeNameHider } from './hide-names.ts';
import { isOrdinary } from './ordinary-words.ts';
import { isSmallWord } from './small-words.ts';
import { learnVocabulary } from './vocabulary-of-texts.ts';

function hide(forename: string, text: string): string {
  const hider = makeNameHider(
    [
      { name: `${forename} Thornbury`, otherNames: [], role: 'child', pseudonym: 'Child A', born: null },
      { name: 'Keziah Thornbury', otherNames: [], role: 'mother', pseudonym: 'Mother', born: null },
    ],
    learnVocabulary([text]),
    new Set(),
    [text],
  );
  return hider.hide(text, {}, () => 'a text');
}

test.each([
  ['Teddy', 'He slept with his teddy.'],
  ['Teddy', 'Her old teddy in the car.'],
  ['Lily', 'Mum bought a lily.'],
  ['Ruby', 'Wore a ruby ring.'],
  ['Poppy', 'Gave the children poppy seeds.'],
  ['Pepper', 'Threw pepper spray.'],
  ['Penny', 'Not a penny to her name.'],
  ['Pat', 'Gave him a pat on the back.'],
  ['Carol', 'Sang in the carol concert.'],
  ['Princess', 'Called her a little princess.'],
  ['Patience', 'Lost patience with Keziah.'],
  ['Mercy', 'Begged for mercy.'],
  ['Peace', 'Arrested for breach of the peace.'],
  ['Frank', 'A frank discussion with parents.'],
  ['Sue', 'Dad threatened to sue.'],
])('“%s” in small letters is the word: %s', (forename, text) => {
  expect(hide(forename, text)).toBe(text.replace('Keziah', 'Mother'));
});

test.each([
  ['Lily', 'Mum collected lily from school.', 'Mum collected Child A from school.'],
  ['Ruby', 'Mum and ruby came in.', 'Mum and Child A came in.'],
  ['Teddy', 'Told her teddy was ill.', 'Told her Child A was ill.'],
  ['Frank', 'Mum said frank hit her.', 'Mum said Child A hit her.'],
  ['Frank', 'Her brother frank rang.', 'Her brother Child A rang.'],
  ['Mercy', 'Met by mercy at the door.', 'Met by Child A at the door.'],
  ['Mercy', 'keziah said mercy at home', 'Mother said Child A at home'],
  ['Baker', 'Visit to the baker household.', 'Visit to the Child A household.'],
  ['Patience', 'Lost Patience with mum.', 'Lost Child A with mum.'],
  ['Teddy', 'Mum states that teddy is fine.', 'Mum states that Child A is fine.'],
  ['Max', 'His max was excluded.', 'His Child A was excluded.'],
  ['Ruby', 'The day ruby was taken into care.', 'The day Child A was taken into care.'],
  ['Jack', 'In the kitchen jack punched a wall.', 'In the kitchen Child A punched a wall.'],
  ['Lily', 'Because of this lily was upset.', 'Because of this Child A was upset.'],
  ['Frank', 'A call from frank.', 'A call from Child A.'],
  ['Destiny', 'destiny not in school.', 'Child A not in school.'],
  ['Sue', 'Spoke to sue.', 'Spoke to Child A.'],
  ['Lee', 'keziah told staff that lee hit her.', 'Mother told staff that Child A hit her.'],
])('“%s” in small letters is the name where the text shows it: %s', (forename, text, shown) => {
  expect(hide(forename, text)).toBe(shown);
});

test('each such word is listed once, and common names that are no words are none', () => {
  const { things, bare } = vocabulary;
  const words = [...things, ...bare].flatMap((line) => line.split(' '));
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  const names = ['kiah', 'daniel', 'sarah', 'mohammed', 'jayden', 'olivia'];
  expect(names.filter((name) => isSmallWord(name) || isOrdinary(name))).toEqual([]);
});
