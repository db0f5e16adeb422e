import { expect, test } from 'vitest';
import { patternNames } from '../domain/patterns/pattern.ts';
import { themes } from '../domain/themes/theme.ts';
import { sayPattern } from './say-pattern.ts';
import { sayTheme } from './say-theme.ts';

test('nobody’s appointments are “missed” and no home “relapses” in what families read', () => {
  const said = [...patternNames.map(sayPattern), ...themes.map(sayTheme)];
  expect(said.filter((name) => /missed|relapse|fail/i.test(name))).toEqual([]);
  expect(sayPattern('missed-appointments-run')).toBe('Not brought or did not attend, in a row');
  expect(sayPattern('improvement-then-relapse')).toBe('Better, then a concern again');
  expect(sayTheme('missed-appointment')).toBe('Not brought or did not attend');
});
