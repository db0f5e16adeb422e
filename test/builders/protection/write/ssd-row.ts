import type { ToldChild } from '../told-child.ts';
import type { SsdTable } from './ssd-columns.ts';

/** One row, by the names of its columns; what is left out is empty. */
export type Row = Readonly<Record<string, string | number | null>>;
export type Put = (table: SsdTable, row: Row) => void;

export function yesNo(answer: 'yes' | 'no' | 'not-recorded'): string | null {
  if (answer === 'not-recorded') return null;
  return answer === 'yes' ? 'Y' : 'N';
}

/** A key of one child’s history is made a key of the whole dataset. */
export function idsOf({ child }: ToldChild): (key: string) => string {
  return (key) => `${child}-${key}`;
}
