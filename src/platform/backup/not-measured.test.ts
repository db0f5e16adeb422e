import { expect, test } from 'vitest';
import { noteNotMeasured, sayNotMeasured } from './not-measured.ts';

const withCode = (code: string) => Object.assign(new Error('Failing row contains (Marigold)'), { code });

test.each([
  [withCode('53100'), 'Its disk has no room left', '53100'],
  [withCode('57P01'), 'look whether it runs', '57P01'],
  [new Error('Connection terminated unexpectedly'), 'look whether it runs', 'Error'],
  [withCode('P0001'), 'It may be a fault of ours', 'P0001'],
  [new TypeError('Marigold'), 'It may be a fault of ours', 'TypeError'],
])(
  'of tables that were not measured the advice is that of the fault, which is told without its words: %s',
  (error, advice, kind) => {
    const said = sayNotMeasured(noteNotMeasured(error));
    const all = ['no room left', 'look whether it runs', 'fault of ours'];
    expect(said).toContain(advice);
    expect(all.filter((one) => said.includes(one))).toHaveLength(1);
    expect(said).toMatch(new RegExp(`\nThe fault: .*${kind}.*, at `));
    expect(said).not.toContain('Marigold');
  },
);
