import {
  dayCell,
  type ExcelCell,
  type ExcelLook,
  numberCell,
  textCell,
} from '../../../../platform/documents/write-excel/excel-sheets.ts';
import { parseDay } from '../../../../shared/day.ts';
import type { Figure } from '../../domain/sharing/figure.ts';
import { sayDayOrMonth, sayFigure, type ToldState, toldWords } from '../drift-words.ts';

/** A count as a number, and in words where it is not told. */
export function figureCell(figure: Figure): ExcelCell {
  return typeof figure === 'number' ? numberCell(figure) : textCell(sayFigure(figure));
}

/** A day that can be sorted, or a month in words where only that is told. */
export function dayOrMonthCell(text: string | null): ExcelCell {
  if (text === null) return null;
  const day = parseDay(text);
  return day === null ? textCell(sayDayOrMonth(text)) : dayCell(day);
}

const looks: Readonly<Record<ToldState, ExcelLook>> = {
  late: { bold: true, colour: '#8a1c1c', ground: '#fbe9e7' },
  'stands-out': { bold: true, colour: '#5a2a82', ground: '#f1e8f7' },
  due: { bold: true, colour: '#6b4400', ground: '#fff4d6' },
  'not-recorded': { colour: '#383f43', ground: '#eceff1' },
  ok: { colour: '#1e5631' },
};

export function stateCell(state: ToldState): ExcelCell {
  return textCell(toldWords[state], { look: looks[state] });
}

export const quiet: ExcelLook = { colour: '#484949' };
