import { Writable } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { showProgress } from './progress.ts';

function makeTerminal(isTTY: boolean) {
  let shown = '';
  const stream = new Writable({
    write(chunk, _, done) {
      shown += String(chunk);
      done();
    },
  });
  const terminal = Object.assign(stream, { isTTY, columns: 80 });
  return { stream: terminal, shown: () => shown };
}

test('a file that takes its time has a bar on a terminal, however small it is; one that is read has none', async () => {
  const { stream, shown } = makeTerminal(true);
  const progress = showProgress(['slow/packed.docx', 'read.csv'], { stream, patience: 0 });
  progress.of('slow/packed.docx')(25, 100);
  progress.of('read.csv')(10, 10);
  await vi.waitFor(() => expect(shown()).toMatch(/Reading packed\.docx .* 25%/));
  progress.of('slow/packed.docx')(50, 100);
  await vi.waitFor(() => expect(shown()).toContain('50%'));
  progress.stop();
  expect(shown()).not.toContain('read.csv');
});

test('nothing is drawn where nobody looks at a terminal, nor for what is soon done', async () => {
  const pipe = makeTerminal(false);
  showProgress(['a.csv'], { stream: pipe.stream, patience: 0 });
  const terminal = makeTerminal(true);
  const soonDone = showProgress(['a.csv'], { stream: terminal.stream, patience: 1 });
  soonDone.stop();
  const slow = makeTerminal(true);
  const other = showProgress(['b.csv'], { stream: slow.stream, patience: 1 });
  await vi.waitFor(() => expect(slow.shown()).toContain('b.csv'));
  other.stop();
  expect([pipe.shown(), terminal.shown()]).toEqual(['', '']);
});
