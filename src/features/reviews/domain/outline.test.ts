import { expect, test } from 'vitest';
import { type Outline, quotedIn, textsOfOutline, withTexts } from './outline.ts';

const quote = (id: string) => ({ id, reference: id, reworded: false });

const outline: Outline = {
  title: 'Outline',
  sections: [
    {
      heading: 'Key episodes',
      blocks: [
        { kind: 'says', words: 'What the program says' },
        { kind: 'part', text: 'Mina moves', when: '1 March 2014' },
        { kind: 'written', label: 'Why it is key', text: 'Nobody asked Mina' },
        { kind: 'entries', entries: [quote('a'), quote('b')], gone: 1 },
      ],
    },
    { heading: 'Questions', blocks: [{ kind: 'entries', entries: [quote('b')], gone: 0 }] },
  ],
};

test('what people wrote is taken out in its order and put back in its places, and nothing else is touched', () => {
  expect(textsOfOutline(outline)).toEqual(['Mina moves', 'Nobody asked Mina']);
  const changed = withTexts(outline, ['Child A moves', 'Nobody asked Child A']);
  expect(textsOfOutline(changed)).toEqual(['Child A moves', 'Nobody asked Child A']);
  expect(withTexts(changed, textsOfOutline(outline))).toEqual(outline);
});

test('texts that do not fit the outline are refused', () => {
  expect(() => withTexts(outline, ['one'])).toThrow('more texts');
  expect(() => withTexts(outline, ['one', 'two', 'three'])).toThrow('fewer texts');
});

test('an entry that is quoted in two places is one entry', () => {
  expect(quotedIn(outline).map(({ id }) => id)).toEqual(['a', 'b']);
});
