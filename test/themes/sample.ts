import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { findThemes } from '../../src/features/chronology/domain/themes/find-themes.ts';
import { type Theme, themes } from '../../src/features/chronology/domain/themes/theme.ts';

const labelledSchema = z.object({ text: z.string(), themes: z.array(z.enum(themes)) });
type Labelled = z.infer<typeof labelledSchema>;

/** Suggestions against labels: right, wrong and left out. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

/** The texts that were labelled by hand; test/data/themes says where they come from. */
export function readSample(): readonly Labelled[] {
  const text = readFileSync(new URL('../data/themes/events-sample.jsonl', import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => labelledSchema.parse(JSON.parse(line)));
}

/** What was suggested for labelled texts, by theme; themes that no text is labelled with are left out. */
export function tallyThemes(sample: readonly Labelled[]): ReadonlyMap<Theme, Tally> {
  const labelled = new Set(readSample().flatMap((entry) => entry.themes));
  const tallies = new Map<Theme, Tally>(
    themes.filter((theme) => labelled.has(theme)).map((theme) => [theme, { right: 0, wrong: 0, missed: 0 }]),
  );
  for (const entry of sample) {
    const meant = new Set(entry.themes);
    const suggested = new Set(findThemes(entry.text).map(({ theme }) => theme));
    for (const [theme, tally] of tallies) {
      if (suggested.has(theme) && meant.has(theme)) tally.right += 1;
      else if (suggested.has(theme)) tally.wrong += 1;
      else if (meant.has(theme)) tally.missed += 1;
    }
  }
  return tallies;
}

/** Of all suggestions and labels together: 1 when they are the same, 0 when they have nothing in common. */
export function microF1(tallies: Iterable<Tally>): number {
  let right = 0;
  let others = 0;
  for (const tally of tallies) {
    right += tally.right;
    others += tally.wrong + tally.missed;
  }
  return right === 0 ? 0 : (2 * right) / (2 * right + others);
}
