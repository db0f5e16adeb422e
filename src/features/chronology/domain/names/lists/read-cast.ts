import { AppError, type ErrorCode } from '../../../../../shared/app-error.ts';
import type { Day } from '../../../../../shared/day.ts';
import type { ReadDocument, Row } from '../../../../../shared/document.ts';
import { err, ok, type Result } from '../../../../../shared/result.ts';
import { readWhen } from '../../../../../shared/when/read-when.ts';
import type { Cast } from '../terms/cast.ts';
import { readRole } from '../terms/cast-words.ts';
import type { ListedMember } from '../terms/listed-member.ts';
import { givePseudonyms } from '../terms/pseudonyms.ts';
import { type CastTable, cellOf, findCastTable, nameOf } from './cast-table.ts';
import { checkPseudonyms, tellAlike } from './check-cast.ts';

/** A list of people as read, and what the person who made it should know. */
export interface CastReading {
  readonly cast: Cast;
  /** Plain sentences; they hold names, and are for the person who makes the export only. */
  readonly notes: readonly string[];
}

/**
 * Reads the list of people from any table: its columns are known by their headings. Every error is told, with its row;
 * a list with errors is not used, for a name left out would stay in the export.
 *
 * @param today decides the century of years of birth written with two digits.
 */
export function readCast(document: ReadDocument, today: Day): Result<CastReading, readonly AppError[]> {
  const tables = document.parts.flatMap((part) => findCastTable(part) ?? []);
  if (tables.length === 0) return err([noNames(document.fileName)]);
  const rows = tables.flatMap((table) => readRows(table, document.fileName, today));
  const errors = rows.flatMap((row) => (row.ok ? [] : [row.error]));
  const { members, notes } = withoutTwins(rows.flatMap((row) => (row.ok ? [row.value] : [])));
  if (members.length === 0 && errors.length === 0) return err([noNames(document.fileName)]);
  errors.push(...checkPseudonyms(members));
  if (errors.length > 0) return err(errors);
  const cast = givePseudonyms(members, takenWords(members)).map(({ where, ...member }) => member);
  return ok({ cast, notes: [...notes, ...tellAlike(cast)] });
}

function readRows(table: CastTable, file: string, today: Day): readonly Result<ListedMember, AppError>[] {
  return table.rows
    .filter((row) => row.cells.some((cell) => cell.trim() !== ''))
    .map((row) => readRow(table, row, `${file}, ${table.part.name}, row ${row.number}`, today));
}

/** A row that says what another said is read once. */
function withoutTwins(members: readonly ListedMember[]): {
  readonly members: readonly ListedMember[];
  readonly notes: readonly string[];
} {
  const keyOf = ({ name, role, born, pseudonym }: ListedMember) =>
    JSON.stringify([name, role, born, pseudonym].map(fold));
  const groups = [...Map.groupBy(members, keyOf).values()];
  return {
    members: groups.flatMap(([first]) => first ?? []),
    notes: groups.flatMap(([first, ...twins]) =>
      twins.map(({ where }) => `${where} is the same as ${first?.where}, and was read once.`),
    ),
  };
}

function fold(text: string | null): string {
  return (text ?? '').toLowerCase();
}

function takenWords(members: Cast): ReadonlySet<string> {
  return new Set(members.flatMap(({ name, otherNames }) => [name, ...otherNames].map(fold)));
}

function readRow(table: CastTable, row: Row, where: string, today: Day): Result<ListedMember, AppError> {
  const name = nameOf(table, row);
  if (!/\p{L}/u.test(name)) {
    return err(
      castError('cast-name-missing', {
        what: 'The row has no name.',
        where,
        todo: 'Write the name, or take the row out of the list.',
      }),
    );
  }
  const role = cellOf(table, row, 'role');
  const born = readBorn(table, row, today);
  if (born === 'not-read' && readRole(role).kind !== 'word') {
    return err(
      castError('cast-date-of-birth', {
        what: `“${cellOf(table, row, 'born')}” is not one day, or not a day that there can be.`,
        where,
        todo: 'Write the date of birth with day, month and year, such as 19/07/2008, or leave it empty.',
      }),
    );
  }
  return ok({
    name,
    otherNames: splitNames(cellOf(table, row, 'otherNames')),
    role,
    pseudonym: cellOf(table, row, 'pseudonym'),
    born: born === 'not-read' ? null : born,
    where,
  });
}

function splitNames(text: string): readonly string[] {
  const names = text.split(/[;|\n]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => /\p{L}/u.test(name)))];
}

function readBorn(table: CastTable, row: Row, today: Day): Day | null | 'not-read' {
  const column = table.columns.get('born');
  const text = cellOf(table, row, 'born');
  if (column === undefined || /^(?:|[-–—?]+|n\/?k|n\/?a|not known|unknown)$/i.test(text)) return null;
  const value = row.details?.[column]?.value;
  if (value?.kind === 'date') return value.day > today ? 'not-read' : value.day;
  const reading = readWhen(text, { today });
  if (reading.status === 'not-read') return 'not-read';
  const { extent, certainty, earliest } = reading.when;
  const isDay = extent === 'day' && certainty === 'exact' && earliest !== null;
  return isDay && earliest <= today ? earliest : 'not-read';
}

function noNames(fileName: string): AppError {
  return castError('cast-no-names', {
    what: 'It holds no list of people: no column is headed “Name”, or no row stands below it.',
    where: fileName,
    todo: 'Give the columns the headings Name, Other names, Role, Pseudonym and Date of birth; only Name must be filled.',
  });
}

function castError(code: ErrorCode, words: AppError['words']): AppError {
  return new AppError(code, words);
}
