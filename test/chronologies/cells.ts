import type { CheckedFile } from '../../src/features/chronology/domain/checked-file.ts';
import type { ReadDocument } from '../../src/shared/document.ts';

/** Every cell with text of a file, by table, row and text, as often as it stands there, and the text above tables as row 0. */
export function cellsOfDocument(read: ReadDocument): string[] {
  return read.parts
    .flatMap(({ name, lead, rows }) =>
      [{ number: 0, cells: lead }, ...rows].flatMap(({ number, cells }) =>
        filled(cells).map((text) => `${name}|${number}|${text}`),
      ),
    )
    .toSorted();
}

/** Every cell that a checked file accounts for: in entries, notes, rows set aside and furniture. */
export function cellsOfResult(checked: CheckedFile): string[] {
  const records = [...checked.entries, ...checked.setAside].flatMap(({ origin }) =>
    filled(Object.values(origin.cells)).map((text) => `${origin.part}|${origin.row}|${text}`),
  );
  const furniture = checked.furniture.flatMap(({ part, row, cells }) =>
    filled(cells).map((text) => `${part}|${row}|${text}`),
  );
  return [...records, ...furniture].toSorted();
}

function filled(cells: readonly string[]): string[] {
  return cells.map((text) => text.trim()).filter((text) => text !== '');
}
