import headings from '../../../../../data/linkage-headings.json' with { type: 'json' };
import { makeDay, parseDay } from '../../../../shared/day.ts';
import { nameWords } from './names/fold-name.ts';
import { splitName } from './names/split-name.ts';
import type { PersonName, PersonRecord } from './person-record.ts';

/** What a column of a list of people can be: see `data/linkage-headings.json`. */
export const personFields = [
  'id',
  'given',
  'surname',
  'name',
  'knownAs',
  'formerName',
  'birthName',
  'born',
  'expected',
  'sex',
  'postcode',
  'address',
  'truth',
] as const;

export type PersonField = (typeof personFields)[number];

/** A column: one of the fields, a further text to be compared, or one to be left alone. */
export type ColumnUse = PersonField | 'further' | 'none';

export interface ReadPeople {
  readonly people: readonly PersonRecord[];
  /** By the place of a record: who it is of, where the file says so; null without such a column. */
  readonly truth: readonly string[] | null;
  readonly columns: readonly { readonly heading: string; readonly use: ColumnUse }[];
  /** Records whose date of birth is written in no way that is read. */
  readonly unreadDates: number;
}

/** Reads rows of cells, the first of them the headings. `stated` says by heading what a column is, whatever it is called. */
export function readPeople(
  rows: readonly (readonly string[])[],
  stated: ReadonlyMap<string, ColumnUse>,
): ReadPeople {
  const [head = [], ...body] = rows;
  const columns = head.map((heading) => ({
    heading: heading.trim(),
    use: stated.get(heading.trim()) ?? useOf(heading),
  }));
  const cells = body.map((row) => columns.map((_, column) => row[column]?.trim() ?? ''));
  const people = cells.map((row, at) => readPerson(row, columns, at));
  const ofTruth = columns.findIndex(({ use }) => use === 'truth');
  const stands = (row: readonly string[], use: ColumnUse) => cellOf(row, columns, use) !== '';
  return {
    people,
    truth: ofTruth >= 0 ? cells.map((row) => row[ofTruth] ?? '') : truthOfIds(people),
    columns,
    unreadDates: cells.filter((row, at) => stands(row, 'born') && people[at]?.born === null).length,
  };
}

type Columns = ReadPeople['columns'];

function useOf(heading: string): ColumnUse {
  const words = heading.trim().toLowerCase();
  if (headings.leftOut.includes(words)) return 'none';
  return personFields.find((field) => headings.fields[field].includes(words)) ?? 'further';
}

function cellOf(row: readonly string[], columns: Columns, use: ColumnUse): string {
  return row[columns.findIndex((column) => column.use === use)] ?? '';
}

function readPerson(row: readonly string[], columns: Columns, at: number): PersonRecord {
  const cell = (use: ColumnUse) => cellOf(row, columns, use);
  const further = columns.flatMap(({ heading, use }, column) =>
    use === 'further' ? [[heading, row[column] ?? ''] as const] : [],
  );
  return {
    id: cell('id') || String(at + 1),
    names: readNames(cell),
    born: readBorn(cell('born')),
    expected: readBorn(cell('expected')),
    sex: cell('sex') || null,
    postcode: cell('postcode') || null,
    address: cell('address') || null,
    further: Object.fromEntries(further),
    isSealed: false,
  };
}

function readNames(cell: (use: ColumnUse) => string): readonly PersonName[] {
  const whole = cell('name');
  const recorded: PersonName =
    whole === ''
      ? { kind: 'recorded', given: cell('given'), surname: cell('surname') }
      : splitName('recorded', whole);
  const others = (
    [
      ['known-as', 'knownAs'],
      ['former', 'formerName'],
      ['birth', 'birthName'],
    ] as const
  )
    .filter(([, field]) => cell(field) !== '')
    .map(([kind, field]) => otherName(splitName(kind, cell(field)), recorded, kind));
  return [recorded, ...others];
}

/** A single word in such a column is a surname, but for what somebody is known as. */
function otherName(name: PersonName, { given, surname }: PersonName, kind: PersonName['kind']): PersonName {
  if (name.surname !== '') return name;
  return kind === 'known-as' ? { ...name, surname } : { kind, given, surname: name.given };
}

/** `YYYY-MM-DD` of a text with year, month and day in one of the usual ways; eight digits also where they are no day. */
export function readBorn(text: string): string | null {
  const digits = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text.trim());
  if (digits !== null) return `${digits[1]}-${digits[2]}-${digits[3]}`;
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  if (british === null) return parseDay(text.trim());
  return makeDay(Number(british[3]), Number(british[2]), Number(british[1]));
}

/** The ids of the FEBRL sets say whose record each is: rec-12-org, rec-12-dup-0. Null where any is none of these. */
function truthOfIds(people: readonly PersonRecord[]): readonly string[] | null {
  const found = people.map(({ id }) => /^rec-(\d+)-(?:org|dup-\d+)$/.exec(id)?.[1]);
  return found.length > 0 && found.every((one) => one !== undefined) ? found : null;
}

/** A heading as it is written in some column, whatever its capitals; null where there is none such. */
export function findHeading(headingsOfFile: readonly string[], asked: string): string | null {
  const folded = nameWords(asked).join(' ');
  return headingsOfFile.find((heading) => nameWords(heading).join(' ') === folded)?.trim() ?? null;
}
