import type { CheckedFile } from '../src/features/chronology/domain/checked-file.ts';
import type { Entry } from '../src/features/chronology/domain/entry.ts';
import { type Day, daysBetween, parseDay } from '../src/shared/day.ts';
import type { When } from '../src/shared/when/when.ts';
import type { EntryTruth, FileTruth, Meant, RowTruth, SetAsideTruth } from './truth.ts';

/** One row of a file that was read otherwise than its writer meant it. */
export interface Disagreement {
  readonly where: string;
  /** A wrong date is the worst that can happen; a lost row comes next. */
  readonly what:
    | 'wrong date'
    | 'wrong time'
    | 'wrong certainty'
    | 'not read'
    | 'read as something else'
    | 'lost row'
    | 'wrong text';
  readonly text: string;
  readonly meant: string;
  readonly got: string;
}

/** Soft dates may be read somewhat more widely or narrowly, but by no more days than this. */
const softDays = 31;

/** Every row of the file whose reading is not what the truth says. */
export function compareReading(truth: FileTruth, checked: CheckedFile): Disagreement[] {
  const places = placesOf(checked);
  return truth.parts.flatMap((part) =>
    part.rows.flatMap((row) => {
      const where = `${truth.path}, ${part.part}, row ${row.row}`;
      const found = places.get(`${part.part}/${row.row}`) ?? { is: 'absent' as const };
      return compareRow(where, row, found);
    }),
  );
}

type Found =
  | { readonly is: 'entry'; readonly entry: Entry }
  | { readonly is: 'set-aside' }
  | { readonly is: 'furniture' }
  | { readonly is: 'absent' };

function placesOf(checked: CheckedFile): Map<string, Found> {
  const places = new Map<string, Found>();
  for (const entry of checked.entries) {
    places.set(`${entry.origin.part}/${entry.origin.row}`, { is: 'entry', entry });
  }
  for (const { origin } of checked.setAside) places.set(`${origin.part}/${origin.row}`, { is: 'set-aside' });
  for (const { part, row } of checked.furniture) places.set(`${part}/${row}`, { is: 'furniture' });
  return places;
}

function compareRow(where: string, row: RowTruth, found: Found): Disagreement[] {
  const text = 'when' in row ? row.when.text : '';
  const tell = (what: Disagreement['what']): Disagreement => ({
    where,
    what,
    text,
    meant: describeTruth(row),
    got: describe(found),
  });
  switch (row.is) {
    case 'furniture':
      return isLeftAlone(row.what, found) ? [] : [tell('read as something else')];
    case 'note':
      return found.is === 'entry' && found.entry.note ? [] : [tell('read as something else')];
    case 'set-aside':
      return compareSetAside(row, found).map(tell);
    case 'entry':
      return compareEntry(row, found).map(tell);
  }
}

function isLeftAlone(what: string, found: Found): boolean {
  return found.is === 'furniture' || (found.is === 'absent' && what === 'blank');
}

/** A row without a day may be set aside, or kept as one whose day nobody knows. */
function compareSetAside(row: SetAsideTruth, found: Found): Disagreement['what'][] {
  if (found.is === 'set-aside') return [];
  if (found.is !== 'entry') return ['lost row'];
  if (row.why !== 'date-not-read') return ['read as something else'];
  const isDayless = found.entry.when.earliest === null && found.entry.when.latest === null;
  return isDayless ? [] : ['wrong date'];
}

function compareEntry(row: EntryTruth, found: Found): Disagreement['what'][] {
  if (found.is === 'set-aside') return row.when.reading === 'may' ? [] : ['not read'];
  if (found.is !== 'entry') return ['lost row'];
  if (found.entry.note) return ['read as something else'];
  const isOwnText = plainQuotes(found.entry.event).startsWith(plainQuotes(row.begins));
  return [...compareWhen(row.when, found.entry.when), ...(isOwnText ? [] : ['wrong text' as const])];
}

/** Word and the schools' system put in curly quotes and longer dashes; a line may be broken. */
function plainQuotes(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll('–', '-');
}

function compareWhen(meant: Meant, when: When): Disagreement['what'][] {
  if (!isSameDate(meant, when)) return ['wrong date'];
  const differences: Disagreement['what'][] = [];
  if ((when.time?.start ?? null) !== meant.time) differences.push('wrong time');
  if (!isSameCertainty(meant, when)) differences.push('wrong certainty');
  return differences;
}

function isSameDate(meant: Meant, when: When): boolean {
  const earliest = meant.earliest === null ? null : parseDay(meant.earliest);
  const latest = meant.latest === null ? null : parseDay(meant.latest);
  if (!meant.soft) return when.earliest === earliest && when.latest === latest;
  return isNear(when.earliest, earliest) && isNear(when.latest, latest);
}

function isNear(read: Day | null, meant: Day | null): boolean {
  if (read === null || meant === null) return read === meant;
  return Math.abs(daysBetween(read, meant)) <= softDays;
}

/** Doubt that the record states must not be lost; a soft date may be called approximate or not. */
function isSameCertainty(meant: Meant, { certainty }: When): boolean {
  if (meant.certainty === 'uncertain') return certainty.includes('uncertain');
  if (meant.soft || meant.certainty === 'approximate') return true;
  return certainty === 'exact';
}

function describe(found: Found): string {
  if (found.is !== 'entry') return found.is;
  const { when, note } = found.entry;
  const time = when.time?.start ?? '';
  return `${note ? 'note' : 'entry'} ${when.earliest ?? '…'} to ${when.latest ?? '…'} ${time} ${when.certainty}`;
}

function describeTruth(row: RowTruth): string {
  if (!('when' in row)) return row.is;
  const { earliest, latest, time, certainty, form, reading } = row.when;
  return `${row.is} ${earliest ?? '…'} to ${latest ?? '…'} ${time ?? ''} ${certainty} (${form}, ${reading})`;
}
