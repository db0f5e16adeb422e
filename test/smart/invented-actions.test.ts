import { expect, test } from 'vitest';
import { findSmartProblems } from '../../src/shared/smart/find-smart-problems.ts';
import actions from './invented-actions.json' with { type: 'json' };
import shorthand from './shorthand-actions.json' with { type: 'json' };

test.each(actions)('“$text” lacks $lacks', ({ text, lacks }) => {
  expect(findSmartProblems({ text }).problems.map(({ problem }) => problem)).toEqual(lacks);
});

test.each(shorthand)('in a local plan, “$text” lacks $lacks', ({ text, lacks }) => {
  expect(findSmartProblems({ text }).problems.map(({ problem }) => problem)).toEqual(lacks);
});

test('there are sixty or more of them, and some lack each thing and some do not', () => {
  expect(actions.length).toBeGreaterThanOrEqual(60);
  for (const problem of ['no-owner', 'no-date', 'not-measurable', 'vague', 'compound']) {
    const lacking = actions.filter(({ lacks }) => lacks.includes(problem)).length;
    expect(lacking).toBeGreaterThan(10);
    expect(actions.length - lacking).toBeGreaterThan(10);
  }
});
