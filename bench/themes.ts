import { splitWords } from '../src/features/chronology/domain/text/words.ts';
import { findThemes } from '../src/features/chronology/domain/themes/find-themes.ts';
import { microF1, readSample, tallyThemes } from '../test/themes/sample.ts';
import voices from '../test/themes/voices.json' with { type: 'json' };
import type { Figure } from './table.ts';

export interface ThemesResult {
  readonly name: string;
  readonly textsPerSecond: number;
  /** How many times as long it takes as splitting the same texts into words, in the same process. */
  readonly timesSplitting: number;
}

/** Texts that one round goes through, and rounds of which the median counts. */
const textsARound = 20_000;
const rounds = 5;

/** Short entries, as records are written, and sentences of published reports. */
export function measureThemes(say: (text: string) => void): ThemesResult[] {
  const sets: Record<string, readonly string[]> = {
    'short entries': voices.map(({ text }) => text),
    'sentences of reports': readSample().map(({ text }) => text),
  };
  return Object.entries(sets).map(([name, texts]) => {
    say(`suggesting themes for ${name}`);
    const themes = measureRounds(texts, findThemes);
    const splitting = measureRounds(texts, splitWords);
    return {
      name,
      textsPerSecond: Math.round(textsARound / (themes / 1000)),
      timesSplitting: themes / splitting,
    };
  });
}

/** The median of the rounds in milliseconds; the first is for warming up and is not counted. */
function measureRounds(texts: readonly string[], read: (text: string) => unknown): number {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    for (let done = 0; done < textsARound; done += 1) read(texts[done % texts.length] ?? '');
    times.push(performance.now() - start);
  }
  return (
    times
      .slice(1)
      .sort((one, other) => one - other)
      .at(rounds >> 1) ?? 0
  );
}

export function themesFigures(results: readonly ThemesResult[]): Figure[] {
  const f1 = microF1(tallyThemes(readSample()).values());
  return [
    ...results.map(({ name, textsPerSecond, timesSplitting }) => ({
      name: `findThemes, ${name}`,
      value: `${textsPerSecond.toLocaleString('en-GB')} a second, ${timesSplitting.toFixed(1)} × splitting into words`,
      bar: '',
      holds: null,
    })),
    { name: 'themes, micro-F1 on labelled texts', value: f1.toFixed(3), bar: '>= 0.80', holds: f1 >= 0.8 },
  ];
}
