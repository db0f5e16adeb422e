import type { PlannedRow } from './agency-file.ts';
import type { furnitureKinds, Meant, RowTruth } from './truth.ts';

/** Gives every row of one table its truth, and remembers where each planned row came to stand. */
export interface TruthKeeper {
  readonly rows: RowTruth[];
  /** `stated` is the clock time that the row states in a cell of its own. */
  readonly keepRow: (number: number, row: PlannedRow, stated?: RowStatement) => void;
  readonly keepNote: (number: number) => void;
  readonly keepFurniture: (number: number, what: (typeof furnitureKinds)[number]) => void;
}

export interface RowStatement {
  readonly time?: string | null;
  readonly sequence?: number | null;
  /** The date as the cells of this layout state it, where they say it otherwise. */
  readonly text?: string;
}

/** Of an event's text. */
const lettersKept = 24;

export function makeTruthKeeper(): TruthKeeper {
  const rows: RowTruth[] = [];
  const numbers = new Map<PlannedRow, number>();
  return {
    rows,
    keepRow: (number, row, stated = {}) => {
      numbers.set(row, number);
      const repeats = row.repeats === null ? null : (numbers.get(row.repeats) ?? null);
      rows.push(tellTruth(number, row, stated, repeats));
    },
    keepNote: (number) => rows.push({ row: number, is: 'note' }),
    keepFurniture: (number, what) => rows.push({ row: number, is: 'furniture', what }),
  };
}

function tellTruth(number: number, row: PlannedRow, stated: RowStatement, repeats: number | null): RowTruth {
  const { account } = row;
  const when = meantBy(row, stated);
  const why = row.fault ?? (when.reading === 'must-not' ? 'date-not-read' : null);
  if (why !== null) return { row: number, is: 'set-aside', why, when, event: account.eventId };
  return {
    row: number,
    is: 'entry',
    when,
    begins: row.event.slice(0, lettersKept),
    event: account.eventId,
    themes: [...account.themes],
    children: [...account.children],
    standing: account.standing,
    sequence: stated.sequence ?? null,
    repeats,
  };
}

function meantBy({ date }: PlannedRow, stated: RowStatement): Meant {
  const { text, earliest, latest, extent, certainty, soft, time, reading, form } = date;
  return {
    text: stated.text ?? text,
    earliest,
    latest,
    extent,
    certainty,
    soft,
    time: stated.time ?? time,
    reading,
    form,
  };
}
