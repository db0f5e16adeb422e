import { expect, it } from 'vitest';
import type { NamesAccount } from '../domain/names/terms/cast.ts';
import { namesText } from './names-text.ts';

const style = { width: 200, heading: (text: string) => text };
const plain: NamesAccount = { anonymised: false, replaced: [], findings: [] };

it('says nothing where nothing was anonymised and there is nothing to note', () => {
  expect(namesText({ names: plain, notes: [] }, style)).toBe('');
});

it('asks about each possible name, and gathers numbers of one kind in one line', () => {
  const number = {
    kind: 'reference-number',
    shownAs: '[reference number]',
    where: 'entry 1, event',
  } as const;
  const names: NamesAccount = {
    anonymised: true,
    replaced: [{ pseudonym: 'Child A', role: 'child', times: 3 }],
    findings: [
      { kind: 'possible-name', text: 'Merriweather', count: 2, where: 'entry 4, event', shownAs: '[name]' },
      { ...number, text: 'WX/22/1', count: 1 },
      { ...number, text: 'WX/22/2', count: 2 },
    ],
  };
  const sentences = [{ text: 'May need support.', where: 'entry 2, event' }];
  const left = [{ word: 'May', count: 3, sentences }];
  expect(namesText({ names: { ...names, left }, notes: [] }, style)).toContain(
    '“May” stays 3 times: “May need support.”, entry 2, event',
  );
  const text = namesText({ names, notes: ['Two people are called Sam.'] }, style);
  expect(text).toContain('3 mentions of 1 person or place on the list replaced.');
  expect(text).toContain('“Merriweather” is shown as [name]: 2 times, first in entry 4, event');
  expect(text).toContain('[reference number], 3 times: WX/22/1; WX/22/2');
  expect(text).toContain('Two people are called Sam.');
});
