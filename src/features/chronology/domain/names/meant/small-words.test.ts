import { expect, test } from 'vitest';
import vocabulary from '../../../../../../data/small-letter-words.json' with { type: 'json' };
import { makeNameHider } from '../hide-names.ts';
import { isOrdinary } from '../words/ordinary-words.ts';
import { learnVocabulary } from '../words/vocabulary-of-texts.ts';
import { isSmallWord } from './small-words.ts';

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
  ['Sue', 'She is going to sue over it.'],
  ['Frank', 'Parents were frank about their drug use.'],
  ['Patience', 'Staff showed great patience with him.'],
  ['Innocent', 'He says that he is innocent.'],
  ['Ruby', 'Lost her ruby ring, says mum.'],
  ['Carol', 'Sang at the carol service.'],
  ['Bonnie', 'A bonnie baby.'],
  ['Sandy', 'He got sandy feet.'],
  ['Drew', 'He drew a knife.'],
  ['Drew', 'Keziah drew her house.'],
  ['Drew', 'mum drew blood when she scratched him'],
  ['Drew', 'Keziah and mum drew a picture.'],
  ['Teddy', 'She held a teddy throughout the interview.'],
  ['Princess', 'Has a princess bed.'],
  ['Poppy', 'Mum had a poppy and a badge.'],
  ['Teddy', 'Pointed to the teddy and said that he hurt her there.'],
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
  ['Saffron', 'saffron not in school again', 'Child A not in school again'],
  ['Saffron', 'returned saffron to placement', 'returned Child A to placement'],
  ['Ace', 'mum shouted at ace in playground', 'mum shouted at Child A in playground'],
  ['Innocent', 'police arrested innocent last night', 'police arrested Child A last night'],
  ['Fortune', 'fortune to chase housing', 'Child A to chase housing'],
  ['Frank', 'mum told frank about the incident', 'mum told Child A about the incident'],
  ['Frank', 'spoke to frank about their contact', 'spoke to Child A about their contact'],
  ['Sue', 'mum is going to sue tonight', 'mum is going to Child A tonight'],
  ['Patience', 'left patience with a neighbour', 'left Child A with a neighbour'],
  ['Poppy', 'heard poppy singing nursery rhymes', 'heard Child A singing nursery rhymes'],
  ['Violet', 'mum helped violet dress', 'mum helped Child A dress'],
  ['Penny', 'asked penny ring back', 'asked Child A ring back'],
  ['Ruby', 'she loves our ruby.', 'she loves our Child A.'],
  ['Teddy', 'he has got my teddy in the car', 'he has got my Child A in the car'],
  ['Ruby', 'mum left her ruby in the bath', 'mum left her Child A in the bath'],
  ['Lily', 'mum dropped her lily at nursery', 'mum dropped her Child A at nursery'],
  ['Drew', 'drew said no', 'Child A said no'],
  ['Drew', 'dad drew on bail', 'dad Child A or [name] on bail'],
  ['Drew', 'contact with dad drew this week', 'contact with dad Child A or [name] this week'],
  ['Drew', 'gave drew a bath', 'gave Child A a bath'],
  ['Drew', 'told mum drew a bit upset', 'told mum Child A a bit upset'],
  ['Lily', 'spoke to a lily about it', 'spoke to a Child A about it'],
  ['Poppy', 'a call from a poppy re contact', 'a call from a Child A re contact'],
  ['Ruby', 'a ruby brown rang', 'a Child A brown rang'],
])('“%s” in small letters is the name where the text shows it: %s', (forename, text, shown) => {
  expect(hide(forename, text)).toBe(shown);
});

test('where such a name stays in small letters it is told, with the sentence', () => {
  const named = { otherNames: [], role: 'child', born: null };
  const cast = [{ ...named, name: 'Poppy Thornbury', pseudonym: 'Child A' }];
  const hider = makeNameHider(cast, learnVocabulary([]), new Set(), []);
  hider.hide('Made a poppy at school. Saw poppy at home.', {}, () => 'entry 1, event');
  expect(hider.left()).toEqual([
    { word: 'Poppy', count: 1, sentences: [{ text: 'Made a poppy at school.', where: 'entry 1, event' }] },
  ]);
});

test('each such word is listed once, and common names that are no words are none', () => {
  const { things, given } = vocabulary;
  const words = [...things, ...given].flatMap((line) => line.split(' '));
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  const names = ['kiah', 'daniel', 'sarah', 'mohammed', 'jayden', 'olivia'];
  expect(names.filter((name) => isSmallWord(name) || isOrdinary(name))).toEqual([]);
});
