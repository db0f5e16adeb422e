import { AppError } from '../../../../shared/app-error.ts';
import type { Row } from '../../../../shared/document.ts';
import { err, ok, type Result } from '../../../../shared/result.ts';
import { type Glossary, publishedGlossary } from './glossary.ts';

/** What a row of a local glossary says; an empty meaning takes the abbreviation out. */
interface LocalEntry {
  readonly line: number;
  readonly abbreviation: string;
  readonly meaning: string;
}

/**
 * The published glossary with a partnership’s own abbreviations over it: rows of two columns, abbreviation and
 * meaning, with or without a heading. A meaning given here is the only one; an empty meaning takes the abbreviation
 * out. Every error is told with its line, and a list with errors is not used.
 *
 * @param file the list’s name, for errors.
 */
export function readGlossary(
  rows: readonly Row[],
  file: string,
  base: Glossary = publishedGlossary,
): Result<Glossary, readonly AppError[]> {
  const written = rows.filter((row, index) => !isBlank(row) && !(index === 0 && isHeading(row)));
  const read = written.map((row) => readRow(row, file));
  const entries = read.flatMap((row) => (row.ok ? [row.value] : []));
  const errors = [...read.flatMap((row) => (row.ok ? [] : [row.error])), ...tellRepeated(entries, file)];
  if (errors.length > 0) return err(errors);
  const glossary = new Map(base);
  for (const { abbreviation, meaning } of entries) {
    if (meaning === '') glossary.delete(abbreviation);
    else glossary.set(abbreviation, { abbreviation, meaning, ambiguous: false });
  }
  return ok(glossary);
}

function isBlank({ cells }: Row): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function isHeading({ cells: [first = ''] }: Row): boolean {
  return /^(?:abbreviations?|term|acronym)$/i.test(first.trim());
}

function readRow({ cells, number }: Row, file: string): Result<LocalEntry, AppError> {
  const [abbreviation = '', meaning = '', ...more] = cells.map((cell) => cell.trim());
  const where = `${file}, line ${number}`;
  if (abbreviation === '') {
    return err(
      new AppError('glossary-abbreviation-missing', {
        what: 'The row has a meaning, but no abbreviation.',
        where,
        todo: 'Write the abbreviation in the first column, or take the row out.',
      }),
    );
  }
  if (more.some((cell) => cell !== '')) {
    return err(
      new AppError('glossary-columns', {
        what: `The row of “${abbreviation}” has more than an abbreviation and a meaning.`,
        where,
        todo: 'If the meaning holds a comma, put quotation marks around the whole meaning.',
      }),
    );
  }
  return ok({ line: number, abbreviation, meaning });
}

function tellRepeated(entries: readonly LocalEntry[], file: string): readonly AppError[] {
  const groups = [...Map.groupBy(entries, ({ abbreviation }) => abbreviation).values()];
  return groups.flatMap(([first, ...others]) =>
    others
      .filter(({ meaning }) => meaning !== first?.meaning)
      .map(
        ({ line, abbreviation }) =>
          new AppError('glossary-repeated', {
            what: `“${abbreviation}” stands in line ${first?.line} too, with another meaning.`,
            where: `${file}, line ${line}`,
            todo: 'Keep one of them. If it stands for two things, write both in one meaning: “health visitor; also home visit”.',
          }),
      ),
  );
}
