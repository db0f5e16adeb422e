import { expect, test } from 'vitest';
import { makeFamilies } from './make-families.ts';
import { measureSuggestions } from './measure-suggestions.ts';

/** Towns in which nothing was chosen or fitted. */
const towns = ['Aldermouth', 'Brackwater', 'Corvenham'];
const families = 250;
/** Two thirds of second records hold one slip, a third two; twins may have one and the same initial, or names alike. */
const leastRecall = 0.74;

test.each(towns)('in the made-up town of %s nobody is suggested who is another person', (town) => {
  const figures = measureSuggestions(makeFamilies(town, families));
  expect(figures.truePairs).toBeGreaterThan(200);
  expect(figures.wrong).toEqual([]);
  expect(figures.recall).toBeGreaterThanOrEqual(leastRecall);
  expect(figures.candidatesPerRecord).toBeLessThan(20);
});

test('the towns hold what is hard: twins, half-brothers, sons named after fathers, and children not born yet', () => {
  const known = towns.flatMap((town) => makeFamilies(town, families));
  const people = new Map(known.map(({ person, record }) => [person, record]));
  const twins = [...people.keys()].filter((person) => /child \d 1$/.test(person));
  expect(twins.length).toBeGreaterThan(50);
  expect([...people.keys()].filter((person) => person.includes('half')).length).toBeGreaterThan(10);
  expect([...people.values()].filter(({ expected }) => expected !== null).length).toBeGreaterThan(20);
});
