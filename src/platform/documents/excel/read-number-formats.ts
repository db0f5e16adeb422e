import { type OfficeFile, readOptionalPart } from '../office/office-file.ts';
import { builtInFormat, type NumberFormat, numberFormat } from './number-format.ts';

/** The number format of every cell style, by the style's number. */
export function readNumberFormats(file: OfficeFile, part: string | undefined): readonly NumberFormat[] {
  const own = new Map<number, NumberFormat>();
  const styles: NumberFormat[] = [];
  let inCellStyles = false;
  readOptionalPart(file, part, {
    open(name, attribute) {
      if (name === 'x:numFmt') {
        own.set(Number(attribute('numFmtId')), numberFormat(attribute('formatCode') ?? 'General'));
      } else if (name === 'x:cellXfs') inCellStyles = true;
      else if (name === 'x:xf' && inCellStyles) {
        const id = Number(attribute('numFmtId') ?? 0);
        styles.push(own.get(id) ?? builtInFormat(id));
      }
    },
    close(name) {
      if (name === 'x:cellXfs') inCellStyles = false;
    },
    text() {},
  });
  return styles;
}
