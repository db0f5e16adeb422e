/** What became of one cell between two wordings of a row. */
export interface ComparedCell {
  readonly name: string;
  /** Null where there was, or is, no such cell. */
  readonly before: string | null;
  readonly after: string | null;
  readonly change: 'same' | 'changed' | 'gone' | 'new';
}

type Cells = Readonly<Record<string, string>>;

/** Cell by cell, in the order of the former wording; what came since stands at the end. White space around a text says nothing. */
export function compareCells(before: Cells, after: Cells): readonly ComparedCell[] {
  const names = [
    ...Object.keys(before),
    ...Object.keys(after).filter((name) => !Object.hasOwn(before, name)),
  ];
  return names.map((name) => {
    const [then, now] = [textIn(before, name), textIn(after, name)];
    return { name, before: then, after: now, change: changeOf(then, now) };
  });
}

function textIn(cells: Cells, name: string): string | null {
  return Object.hasOwn(cells, name) ? (cells[name] ?? '') : null;
}

function changeOf(before: string | null, after: string | null): ComparedCell['change'] {
  if (before === null) return 'new';
  if (after === null) return 'gone';
  return before.trim() === after.trim() ? 'same' : 'changed';
}
