import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findThemes } from '../../src/features/chronology/domain/themes/find-themes.ts';
import { themes } from '../../src/features/chronology/domain/themes/theme.ts';
import voices from './voices.json' with { type: 'json' };

const voiceSchema = z.strictObject({
  text: z.string(),
  suggests: z.array(z.enum(themes)),
  /** Themes that the text only looks as if it were about. */
  never: z.array(z.enum(themes)),
});

/** As police, health, schools and social care write, in short and in full. */
describe('records in the words of those who write them', () => {
  const records = z.array(voiceSchema).parse(voices);

  test('every theme has a record that suggests it', () => {
    const suggested = new Set(records.flatMap((record) => record.suggests));
    expect(themes.filter((theme) => !suggested.has(theme))).toEqual([]);
  });

  test.each(records)('$text', ({ text, suggests, never }) => {
    const found = findThemes(text).map(({ theme }) => theme);
    expect(suggests.filter((theme) => !found.includes(theme))).toEqual([]);
    expect(never.filter((theme) => found.includes(theme))).toEqual([]);
  });
});
