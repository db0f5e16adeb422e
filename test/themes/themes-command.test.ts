import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

function sightline(args: readonly string[], input: string) {
  const run = spawnSync('sh', ['bin/sightline', 'themes', ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

test('each line has one JSON object, an empty line and a very long one too', () => {
  const long = 'No reply at door. '.repeat(2_000);
  const { status, out } = sightline(['--json'], `WNB to clinic\n\n${long}\n`);
  const objects = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(status).toBe(0);
  expect(objects).toEqual([
    { text: 'WNB to clinic', themes: [{ theme: 'missed-appointment', words: ['WNB'] }] },
    { text: '', themes: [] },
    { text: long, themes: [{ theme: 'no-access', words: ['No reply at door'] }] },
  ]);
});

test('for people the words stand below the text, and the count on standard error', () => {
  const { out, err } = sightline([], 'WNB to clinic\nSunny day\n');
  expect(out).toContain('missed-appointment      “WNB”');
  expect(out).toContain('no theme suggested');
  expect(err).toContain('2 lines: themes suggested for 1, none for 1.');
});
