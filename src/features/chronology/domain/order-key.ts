import type { When } from '../../../shared/when/when.ts';
import { makeKeys, type OrderKey, type PlacedEntry } from './order-entries.ts';

/**
 * The place of each entry in the one order of a chronology, as a text: compared byte by byte (as UTF-8), the texts of any
 * number of files stand as `orderEntries` puts their entries. All entries of one file must be given together. By entry id.
 */
export function makeOrderKeys(entries: readonly PlacedEntry[]): ReadonlyMap<string, string> {
  return new Map(makeKeys(entries).map((key) => [key.entry.id, writeKey(key)]));
}

/** Part by part as `compareKeys` compares them. Parts of fixed width need no end; texts have one. */
function writeKey(key: OrderKey): string {
  const { entry, sha256, position, when } = key;
  return [
    key.authorNoteYear ? '0' : '1',
    writeWhen(when),
    key.ownTime ? '1' : '0',
    writeText(entry.agency),
    writeNumber(entry.sequence),
    writeText(entry.origin.file),
    writeText(sha256),
    writeNumber(position),
    writeText(entry.id),
  ].join('');
}

/** Sort after every day and every time, and are as wide. */
const afterAll = 'open______';
const afterAllTimes = 'none_';

function writeWhen({ earliest, latest, time }: When): string {
  return [
    earliest ?? latest ?? afterAll,
    earliest === null ? '1' : '0',
    latest ?? afterAll,
    time?.start ?? time?.end ?? afterAllTimes,
    time?.end ?? afterAllTimes,
  ].join('');
}

const end = '\u0001';
const lowest = '\u0002';

/**
 * A text whose UTF-8 bytes stand as the code units of the original do. Code units from the surrogates on go to a plane
 * above all others; the lowest, which mark an end or which a database cannot hold, are written as two.
 */
function writeText(text: string): string {
  let written = '';
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit <= 2) written += lowest + String.fromCharCode(unit + 2);
    else written += unit < 0xd800 ? text[index] : String.fromCodePoint(0x10000 + unit);
  }
  return written + end;
}

const signBit = 1n << 63n;

/** 16 hexadecimal digits that stand as the numbers do; null after all of them. */
function writeNumber(number: number | null): string {
  if (number === null) return 'g'.repeat(16);
  const view = new DataView(new ArrayBuffer(8));
  // Plain zero: the two zeros are one number.
  view.setFloat64(0, number === 0 ? 0 : number);
  const bits = view.getBigUint64(0);
  const sortable = (bits & signBit) === 0n ? bits | signBit : BigInt.asUintN(64, ~bits);
  return sortable.toString(16).padStart(16, '0');
}
