import { part } from '../write-office/office-parts.ts';
import type { OfficePart } from '../write-office/settle-archive.ts';
import type { ExcelLook } from './excel-sheets.ts';

/** All that decides how a cell is shown. */
export interface CellStyle extends ExcelLook {
  readonly kind: 'text' | 'number' | 'day' | 'heading' | 'link';
  readonly centred?: boolean;
  /** Kept a text when somebody edits the cell, even where it begins as a formula does. */
  readonly quoted?: boolean;
}

/** Numbers the styles that a workbook uses, each once, in the order of their first use. */
export interface CellStyles {
  readonly numberOf: (style: CellStyle) => number;
  readonly part: () => OfficePart;
}

const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const dayFormat = 164;
const headingGround = '#14304f';
const linkColour = '#1d4f91';

export function startStyles(): CellStyles {
  const numbers = new Map<string, number>();
  const styles: CellStyle[] = [];
  const numberOf = (style: CellStyle): number => {
    const { kind, bold, colour, ground, centred, quoted } = style;
    const key = [kind, bold === true, colour, ground, centred === true, quoted === true].join('|');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    styles.push(style);
    // The first is Excel’s own, for cells of no style.
    numbers.set(key, styles.length);
    return styles.length;
  };
  return { numberOf, part: () => stylesPart(styles) };
}

function stylesPart(styles: readonly CellStyle[]): OfficePart {
  const fonts = startList('<font><sz val="10"/><name val="Arial"/><family val="2"/></font>');
  const fills = startList('<fill><patternFill patternType="none"/></fill>');
  fills.numberOf('<fill><patternFill patternType="gray125"/></fill>');
  const formats = styles.map((style) => formatXml(style, fonts.numberOf(fontXml(style)), fills));
  return part('xl/styles.xml', [
    `<styleSheet xmlns="${mainNamespace}">`,
    `<numFmts count="1"><numFmt numFmtId="${dayFormat}" formatCode="dd\\ mmm\\ yyyy"/></numFmts>`,
    `<fonts count="${fonts.items.length}">${fonts.items.join('')}</fonts>`,
    `<fills count="${fills.items.length}">${fills.items.join('')}</fills>`,
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
    '<border><left/><right/><top/><bottom style="thin"><color rgb="FFD0D3D6"/></bottom><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
    ...formats,
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ]);
}

interface NumberedList {
  readonly items: readonly string[];
  readonly numberOf: (item: string) => number;
}

function startList(first: string): NumberedList {
  const items = [first];
  const numberOf = (item: string): number => {
    const at = items.indexOf(item);
    return at >= 0 ? at : items.push(item) - 1;
  };
  return { items, numberOf };
}

function argb(colour: string): string {
  return `FF${colour.replace('#', '').toUpperCase()}`;
}

function fontXml({ kind, bold, colour }: CellStyle): string {
  const ink = kind === 'heading' ? '#ffffff' : kind === 'link' ? (colour ?? linkColour) : colour;
  return [
    '<font>',
    bold === true || kind === 'heading' ? '<b/>' : '',
    kind === 'link' ? '<u/>' : '',
    '<sz val="10"/>',
    ink === undefined ? '' : `<color rgb="${argb(ink)}"/>`,
    '<name val="Arial"/><family val="2"/></font>',
  ].join('');
}

function fillNumber({ kind, ground }: CellStyle, fills: NumberedList): number {
  const behind = kind === 'heading' ? headingGround : ground;
  if (behind === undefined) return 0;
  return fills.numberOf(
    `<fill><patternFill patternType="solid"><fgColor rgb="${argb(behind)}"/><bgColor indexed="64"/></patternFill></fill>`,
  );
}

/** Texts and days stand off the edge, so that those of two columns do not run into each other. */
function alignmentOf(kind: CellStyle['kind'], centred: boolean): string {
  if (centred) return ' horizontal="center"';
  return kind === 'number' ? '' : ' horizontal="left" indent="1"';
}

function formatXml(style: CellStyle, font: number, fills: NumberedList): string {
  const { kind, centred, quoted } = style;
  const alignment = [
    alignmentOf(kind, centred === true),
    ` vertical="${kind === 'heading' ? 'center' : 'top'}"`,
    ' wrapText="1"',
  ].join('');
  return [
    `<xf numFmtId="${kind === 'day' ? dayFormat : 0}" fontId="${font}" fillId="${fillNumber(style, fills)}" borderId="1" xfId="0"`,
    quoted === true ? ' quotePrefix="1"' : '',
    ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">',
    `<alignment${alignment}/></xf>`,
  ].join('');
}
