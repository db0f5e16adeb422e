import { afterAll, expect, test } from 'vitest';
import { noDecisions } from '../domain/decisions.ts';
import { askAnalyst, closeAnalysts } from './ask-analyst.ts';

afterAll(closeAnalysts);

const findings = { kind: 'findings', files: [], decided: noDecisions, children: [] } as const;

test('a thread that takes too long is ended and says so, and the next that is asked for does its work', async () => {
  const ended = askAnalyst<'findings'>(findings, 'one', { timeLimit: 0 });
  await expect(ended).rejects.toMatchObject({ code: 'reading-took-too-long' });
  expect((await askAnalyst<'findings'>(findings, 'one')).kind).toBe('findings');
});

test('of many that one account asks for at once most are refused, and another account is answered', async () => {
  const asked = Array.from({ length: 20 }, () => askAnalyst<'findings'>(findings, 'one'));
  const other = askAnalyst<'findings'>(findings, 'other');
  const answers = await Promise.allSettled(asked);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  expect((await other).kind).toBe('findings');
});
