import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

function sightline(args: readonly string[], input: string) {
  const run = spawnSync('sh', ['bin/sightline', 'when', '--today', '2026-11-20', ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

function answers(out: string): readonly Record<string, unknown>[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

test('each line has one JSON object with the keys that scripts rely on, an empty line too', () => {
  const { status, out } = sightline(['--json'], '12/3/12\n\nsome day\nundated\n');
  const objects = answers(out);
  expect(status).toBe(1);
  expect(objects.map((each) => [each['text'], each['status']])).toEqual([
    ['12/3/12', 'read'],
    ['', 'not-read'],
    ['some day', 'not-read'],
    ['undated', 'read'],
  ]);
  const keys = 'text status earliest latest extent certainty time partOfDay edtf notes reason suggestion';
  for (const each of objects) expect(Object.keys(each).join(' ')).toBe(keys);
  expect(objects[0]).toMatchObject({
    earliest: '2012-03-12',
    latest: '2012-03-12',
    edtf: '2012-03-12',
    reason: null,
  });
  expect(objects[0]?.['notes']).toEqual([
    'The year is written as 12; it is read as 2012.',
    'The day is taken to come first: 12 March.',
  ]);
  expect(objects[1]?.['reason']).toBe('It is empty.');
});

test('when all lines are read the exit status is 0; no line lends another its year', () => {
  expect(sightline(['--json'], '12 March 2012\n').status).toBe(0);
  const { status, out } = sightline(['--json'], '12 March 2012\n13 March\n');
  expect(status).toBe(1);
  expect(answers(out)[1]).toMatchObject({ status: 'not-read', reason: 'It has no year.' });
});

test('lines may end as on Windows, begin with a byte order mark, and hold a line separator', () => {
  const { out } = sightline(['--json'], '\ufeff12/3/12\r\n13/3/12\u2028\r\n14/3/12');
  expect(answers(out).map((each) => each['earliest'])).toEqual(['2012-03-12', '2012-03-13', '2012-03-14']);
});

test('nothing in gives nothing out', () => {
  expect(sightline(['--json'], '')).toMatchObject({ status: 0, out: '' });
});

test('people are told what was read, what is doubtful, and how many lines were read', () => {
  const { out, err } = sightline([], 'Tuesday 12/03/2012\n31/02/2012\n');
  expect(out).toContain('12 March 2012');
  expect(out).toContain('12 March 2012 was a Monday, not a Tuesday; the date is kept.');
  expect(out).toContain('not read: There is no 31 February.');
  expect(err).toBe('2 lines: 1 read, 1 not read.\n');
});

test('control characters do not reach the terminal', () => {
  expect(sightline([], '12/3/12\u001b[31m\n').out).not.toContain('\u001b');
});

test('a date outside the window is told, and a window that is no day is wrong usage', () => {
  const { out } = sightline(['--json', '--from', '01/01/2013', '--to', '2014-12-31'], '12 March 2012\n');
  expect(answers(out)[0]?.['notes']).toEqual([
    'It is before the review’s window, which begins on 1 January 2013.',
  ]);
  expect(sightline(['--from', '31/02/2012'], '12 March 2012\n').status).toBe(2);
});

test('many lines give as many answers, in their order', () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `${1 + (index % 28)}/3/2012`);
  const objects = answers(sightline(['--json'], `${lines.join('\n')}\n`).out);
  expect(objects.map((each) => each['text'])).toEqual(lines);
});

test('a reader that stops early is no error', () => {
  const command = 'yes 12/3/12 | head -20000 | sh bin/sightline when --json | head -1';
  const run = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
  expect(answers(run.stdout)).toHaveLength(1);
  expect(run.stderr).toBe('');
});
