import { expect, test } from 'vitest';
import { judgePassword } from './judge-password.ts';

const owner = { name: 'Ana Marrick', email: 'ana@example.org', partnership: 'Lontown' };
/** Made to be slow: every sign may be read as another. */
const slow = '4@8({[<369&#!1/|0$57%2/'.repeat(5);

test('a password is told its fault, or none', async () => {
  expect(await judgePassword('tractor lichen ovation quilt', owner, 'one')).toBeNull();
  expect(await judgePassword('Password1234!', owner, 'one')).toContain('many people use');
});

test('while a password is looked at, others are answered', async () => {
  let others = false;
  const judged = judgePassword(slow, owner, 'one');
  setImmediate(() => {
    others = true;
  });
  await judged;
  expect(others).toBe(true);
});

test('one account has one password looked at, and no more than eight wait', async () => {
  const first = judgePassword(slow, owner, 'one');
  await expect(judgePassword(slow, owner, 'one')).rejects.toMatchObject({ code: 'too-many-requests' });
  const others = Array.from({ length: 7 }, (_, at) => judgePassword(slow, owner, `other ${at}`));
  await expect(judgePassword(slow, owner, 'a ninth')).rejects.toMatchObject({ code: 'too-many-requests' });
  await Promise.all([first, ...others]);
  expect(await judgePassword('tractor lichen ovation quilt', owner, 'one')).toBeNull();
});
