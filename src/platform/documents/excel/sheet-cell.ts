import { AppError } from '../../../shared/app-error.ts';
import { makeDay } from '../../../shared/day.ts';
import type { NumberFormat } from './number-format.ts';
import { type ShownCell, shownDay, shownNumber } from './shown-number.ts';

/** A cell while it is being read. */
export interface OpenCell {
  readonly type: string;
  readonly style: number;
  /** What stands in its value element. */
  value: string;
  hasFormula: boolean;
}

/** What the cells of all sheets of a workbook share. */
export interface SheetCellContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly date1904: boolean;
}

export function startCell(type: string | undefined, style: string | undefined): OpenCell {
  return { type: type ?? 'n', style: Number(style ?? 0), value: '', hasFormula: false };
}

type Show = (cell: OpenCell, context: SheetCellContext) => ShownCell;

const shows: Readonly<Record<string, Show>> = {
  s: ({ value }, { strings }) => ({ text: sharedString(strings, value) }),
  str: ({ value }) => ({ text: value.replace(/\r\n?/g, '\n') }),
  b: ({ value }) => {
    const boolean = value === '1' || value === 'true';
    return { text: boolean ? 'TRUE' : 'FALSE', value: { kind: 'boolean', boolean } };
  },
  e: ({ value }) => ({ text: value, value: { kind: 'error', error: value } }),
  d: ({ value }) => isoDate(value) ?? { text: value },
  n: showNumber,
};

/**
 * What a cell shows; null when it holds nothing. `inlineText` is the text that stands in the cell itself.
 *
 * @throws AppError `file-damaged` when it points to a text that the file does not have.
 */
export function shownCell(cell: OpenCell, inlineText: string, context: SheetCellContext): ShownCell | null {
  if (cell.type === 'inlineStr') return inlineText === '' ? null : { text: inlineText };
  const value = cell.type === 'str' ? cell.value : cell.value.trim();
  if (value === '') return inlineText === '' ? null : { text: inlineText };
  return (shows[cell.type] ?? showNumber)({ ...cell, value }, context);
}

function showNumber({ value, style }: OpenCell, { formats, date1904 }: SheetCellContext): ShownCell {
  const number = Number(value);
  if (!Number.isFinite(number)) return { text: value };
  return shownNumber(number, formats[style] ?? { kind: 'plain' }, date1904);
}

function sharedString(strings: readonly string[], place: string): string {
  const text = strings[Number(place)];
  if (text !== undefined) return text;
  throw new AppError('file-damaged', {
    what: 'The workbook is damaged: a cell points to a text that is not there.',
    todo: 'Open it in Excel, let it repair the file, save it under a new name, and give the new file.',
  });
}

/** `2012-03-12` or `2012-03-12T14:30:00`, as the strict form of the standard writes dates. */
function isoDate(text: string): ShownCell | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?.*)?$/.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, dayOfMonth = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((digits) => Number(digits ?? 0));
  const day = makeDay(year, month, dayOfMonth);
  return day === null ? null : shownDay(day, hours * 3600 + minutes * 60 + seconds);
}
