import type { ReadLimits } from '../../shared/document.ts';

const mebibyte = 1024 * 1024;

/**
 * What one file may cost. The largest chronology that we know of has some thousands of rows; 50,000 rows
 * of Word are about 5 MB in the file and 75 MB once unpacked, of Excel half of that. The limits leave
 * room for several times as much, and stop what cannot be a chronology before it takes the machine with it.
 */
export const defaultLimits: ReadLimits = {
  fileBytes: 100 * mebibyte,
  inflatedBytes: 1024 * mebibyte,
  rows: 250_000,
  columns: 1_024,
  cells: 10_000_000,
  seconds: 120,
};
