import { expect, test } from 'vitest';
import { microF1, readSample, tallyThemes } from './sample.ts';

const sample = readSample();

test('the themes of labelled texts are found: micro-F1 of 0.80 or more', () => {
  const tallies = tallyThemes(sample);
  const rows = Array.from(
    tallies,
    ([theme, tally]) =>
      `${theme.padEnd(24)}${tally.right} right  ${tally.wrong} wrong  ${tally.missed} missed  ${microF1([tally]).toFixed(2)}`,
  );
  process.stdout.write(`${rows.join('\n')}\nmicro-F1 ${microF1(tallies.values()).toFixed(3)}\n`);
  expect(sample).toHaveLength(326);
  expect(microF1(tallies.values())).toBeGreaterThanOrEqual(0.8);
});

test('the half of the texts that the phrases were not tried on does not fall behind', () => {
  const [tried, untried] = [0, 1].map((half) =>
    microF1(tallyThemes(sample.filter((_, at) => at % 2 === half)).values()),
  );
  expect(untried).toBeGreaterThanOrEqual(0.8);
  expect(Math.abs((tried ?? 0) - (untried ?? 0))).toBeLessThan(0.1);
});
