import { expect, test } from 'vitest';
import { makeAnalystQueue } from './analyst-queue.ts';

/** Work that ends when it is told to. */
function makeWork() {
  const order: string[] = [];
  const ends: (() => void)[] = [];
  const work = (name: string) => () => {
    order.push(name);
    return new Promise<void>((resolve) => ends.push(resolve));
  };
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    order,
    work,
    async endNext() {
      ends.shift()?.();
      await settle();
    },
  };
}

const tooMany = { code: 'too-many-requests' };

test('one thing is done at a time, and nobody waits behind everything that another person asked for', async () => {
  const { order, work, endNext } = makeWork();
  const queue = makeAnalystQueue({ waiting: 5, ofAccount: 3 });
  const all = [
    queue.run('one', work('one, first')),
    queue.run('one', work('one, second')),
    queue.run('one', work('one, third')),
    queue.run('other', work('other')),
  ];
  expect(order).toEqual(['one, first']);
  for (const _one of all) await endNext();
  await Promise.all(all);
  expect(order).toEqual(['one, first', 'other', 'one, second', 'one, third']);
});

test('one more than may be asked for is refused: of one account, and of all together', async () => {
  const { work, endNext } = makeWork();
  const queue = makeAnalystQueue({ waiting: 2, ofAccount: 2 });
  const taken = [queue.run('one', work('first')), queue.run('one', work('second'))];
  await expect(queue.run('one', work('third'))).rejects.toMatchObject(tooMany);
  taken.push(queue.run('other', work('fourth')));
  await expect(queue.run('another', work('fifth'))).rejects.toMatchObject(tooMany);
  for (const _one of taken) await endNext();
  await Promise.all(taken);
});

test('whoever would be turned away is told before anything is read for them', async () => {
  const { work, endNext } = makeWork();
  const queue = makeAnalystQueue({ waiting: 1, ofAccount: 1 });
  expect(() => queue.requireRoom('one')).not.toThrow();
  const first = queue.run('one', work('first'));
  expect(() => queue.requireRoom('one')).toThrow('Other long work');
  expect(() => queue.requireRoom('other')).not.toThrow();
  const second = queue.run('other', work('second'));
  expect(() => queue.requireRoom('another')).toThrow('Other long work');
  await endNext();
  await endNext();
  await Promise.all([first, second]);
  expect(() => queue.requireRoom('another')).not.toThrow();
});

test('work that fails hands its turn on', async () => {
  const queue = makeAnalystQueue({ waiting: 1, ofAccount: 1 });
  await expect(queue.run('one', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await queue.run('one', async () => 'done')).toBe('done');
});
