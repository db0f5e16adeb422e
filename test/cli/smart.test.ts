import { expect, test } from 'vitest';
import { sightlineWith } from './sightline.ts';

test('actions as texts and as JSON objects are read together, and each says what it lacks', async () => {
  const input =
    'Ensure that staff are aware\n{"text":"Audit ten files","owner":"Named nurse","due":"31 March 2027"}\n';
  const ended = await sightlineWith(input, 'smart');
  expect(ended.status).toBe(0);
  expect(ended.stdout).toContain('Ensure that staff are aware\n  No owner: ');
  expect(ended.stdout).toContain('Audit ten files\n  Nothing is lacking');
  expect(ended.stderr).toBe('2 actions: 1 with nothing lacking, 1 with something to look at.\n');
});

test('--json gives one object a line, with the words', async () => {
  const ended = await sightlineWith('Improve recording\n\nAudit ten files\n', 'smart', '--json');
  const lines = ended.stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(3);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    text: 'Improve recording',
    problems: [
      { problem: 'no-owner', words: [] },
      { problem: 'no-date', words: [] },
      { problem: 'not-measurable' },
      { problem: 'vague', words: ['Improve'] },
    ],
  });
});

test('a broken line is told by its number, keeps its place, and the others are read', async () => {
  const ended = await sightlineWith(
    'Audit ten files\n{"text":\n{"text":5}\n{"owner":"x"}\n',
    'smart',
    '--json',
  );
  expect(ended.status).toBe(1);
  expect(ended.stderr).toContain('Line 2: begins as a JSON object and is none.');
  expect(ended.stderr).toContain('Line 3: “text” is no text.');
  expect(ended.stderr).toContain('Line 4: “text” is no text.');
  const lines = ended.stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(4);
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({ text: '{"text":', problems: [] });
});

test('a field that no action has is told, and the rest is used', async () => {
  const ended = await sightlineWith('{"text":"Audit ten files","who":"x"}\n', 'smart');
  expect(ended.status).toBe(0);
  expect(ended.stderr).toContain('Line 1: not used: who. The fields are text, owner, due and measure.');
});

test('what could steer a terminal is made visible', async () => {
  const ended = await sightlineWith('Ensure \u001b[2J\u202e that it is done\n', 'smart');
  expect(ended.stdout).not.toContain('\u001b');
  expect(ended.stdout).not.toContain('\u202e');
});

test('no line at all is no action', async () => {
  expect(await sightlineWith('', 'smart')).toMatchObject({ status: 0, stdout: '' });
});
