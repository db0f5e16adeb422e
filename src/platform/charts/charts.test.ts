import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../../test/written/contrast.ts';
import { type Day, parseDay } from '../../shared/day.ts';
import { barChart } from './bar-chart.ts';
import { lineChart } from './line-chart.ts';
import { stripChart } from './strip-chart.ts';
import { chartQuiet } from './svg-text.ts';

const attack = '"><script>alert(1)</script>';
const series = [
  { name: 'Late', colour: '#8a1c1c', pattern: 'solid' },
  { name: 'Due', colour: '#7a4a00', pattern: 'stripes' },
  { name: 'Not recorded', colour: '#454f5b', pattern: 'hollow' },
] as const;

function day(text: string): Day {
  const found = parseDay(text);
  if (found === null) throw new Error(`${text} is no day`);
  return found;
}

const words = { id: 'c', title: attack, description: attack };
const bars = () =>
  barChart({
    ...words,
    series,
    rows: [
      { label: attack, values: [4, 2, 1] },
      { label: 'none', values: [0, 0, 0] },
    ],
  });
const lines = (values: readonly (number | null)[] = [1, null, 3]) =>
  lineChart({
    ...words,
    labels: ['Jan', 'Feb', 'Mar'],
    unit: 'Plans',
    series: [
      { name: attack, colour: '#14304f', dash: null, values },
      { name: '12 months', colour: '#7a4a00', dash: '6 3', values },
    ],
  });
const strips = () =>
  stripChart({
    ...words,
    from: day('2024-01-01'),
    to: day('2024-12-31'),
    series,
    rows: [{ label: attack, spans: [{ from: day('2024-03-01'), to: null, series: 0, words: attack }] }],
  });

describe.each([
  ['bars', bars],
  ['lines', lines],
  ['strips', strips],
] as const)('a chart of %s', (_, draw) => {
  test('is well formed, whatever its words are', () => {
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(draw()).close();
    expect(draw()).not.toContain('<script');
  });

  test('has a name and a description', () => {
    expect(draw()).toMatch(/role="img" aria-labelledby="c-title" aria-describedby="c-words"/);
    expect(draw()).toMatch(/<title id="c-title">.+<\/title><desc id="c-words">.+<\/desc>/);
  });

  test('gives the same text each time, without a style that a page’s policy would refuse', () => {
    expect(draw()).toBe(draw());
    expect(draw()).not.toMatch(/style=|NaN|undefined|Infinity/);
  });
});

test('bars lie one behind the other, and their lengths are as their counts', () => {
  const widths = [...bars().matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="(?!14")/g)].map(
    (found) => [Number(found[1]), Number(found[2])],
  );
  expect(widths).toHaveLength(3);
  const [[firstX = 0, first = 0] = [], [secondX = 0, second = 0] = []] = widths;
  expect(first / second).toBeCloseTo(2, 1);
  expect(secondX).toBeCloseTo(firstX + first, 0);
});

test('a line has a gap where nothing is told', () => {
  expect(
    lines()
      .match(/ d="([^"]*)"/)?.[1]
      ?.match(/M/g),
  ).toHaveLength(2);
  expect(
    lines([1, 2, 3])
      .match(/ d="([^"]*)"/)?.[1]
      ?.match(/M/g),
  ).toHaveLength(1);
});

test('series are told apart without colour', () => {
  expect(bars()).toContain('fill="url(#c-1)"');
  expect(bars()).toContain('<pattern id="c-1"');
  expect(lines()).toContain('stroke-dasharray="6 3"');
});

test('a chart without rows, and one of counts that are all none, can be drawn', () => {
  expect(barChart({ ...words, series, rows: [] })).not.toContain('NaN');
  expect(lines([0, 0, 0])).not.toContain('NaN');
  expect(lines([null, null, null])).not.toContain('NaN');
});

test('what is written can be read: contrast of quiet words on white', () => {
  expect(contrast(chartQuiet.slice(1), 'ffffff')).toBeGreaterThanOrEqual(4.5);
});
