import type { Day } from '../../../../../shared/day.ts';
import { readWhen } from '../../../../../shared/when/read-when.ts';
import type { Furniture } from '../../chronology-table.ts';
import type { MergedChronology } from '../../merge-chronologies.ts';
import type { CastMember } from '../terms/cast.ts';
import { type CastField, castFieldOf } from '../terms/cast-words.ts';
import { foldName } from '../terms/name-tokens.ts';

/** Days of birth lie before the files were made: any late day will do to read “19/7/08”. */
const latestDay = '2099-12-31' as Day;
const name = String.raw`\p{Lu}[\p{L}\p{M}’'-]+(?:[ \u00a0]\p{Lu}[\p{L}\p{M}’'-]+){1,3}`;
const born = new RegExp(
  String.raw`(${name})[\s,;:(–-]{1,4}(?:d\.?o\.?b\.?|date of birth|born(?: on)?)[\s:.]{0,3}(\d[\d./ -]{4,11}\d|\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9} \d{4})`,
  'giu',
);

/**
 * The people whom the files list themselves: in a small table of people beside the chronology, or in a line above it
 * (“Chronology of Kiah Holt, d.o.b. 19/07/2008”). Each once; without pseudonyms.
 */
export function findCast({ files }: MergedChronology): readonly CastMember[] {
  const found = new Map<string, CastMember>();
  for (const { furniture } of files) {
    for (const member of [...inTables(furniture), ...inLeads(furniture)]) {
      const key = foldName(member.name);
      const before = found.get(key);
      found.set(key, before === undefined ? member : fill(before, member));
    }
  }
  return [...found.values()];
}

function fill(before: CastMember, { role, born: day }: CastMember): CastMember {
  return { ...before, role: before.role === '' ? role : before.role, born: before.born ?? day };
}

function inTables(furniture: readonly Furniture[]): readonly CastMember[] {
  const rows = furniture.filter(({ kind }) => kind === 'other-table' || kind === 'text');
  const members: CastMember[] = [];
  let heading: { readonly part: string; readonly fields: readonly (CastField | null)[] } | null = null;
  for (const { part, row, cells } of rows) {
    const fields = cells.map(castFieldOf);
    const isHeading =
      row > 0 && fields.includes('name') && fields.some((field) => field === 'born' || field === 'role');
    if (isHeading) heading = { part, fields };
    else if (heading?.part === part && row > 0) members.push(...readPerson(cells, heading.fields));
    else heading = null;
  }
  return members;
}

/** Empty cells are left out of furniture: what a cell holds is then told by what it looks like. */
function readPerson(cells: readonly string[], fields: readonly (CastField | null)[]): readonly CastMember[] {
  const aligned = cells.length === fields.length;
  const cellUnder = (field: CastField) => (aligned ? (cells[fields.indexOf(field)] ?? '') : '');
  const called = aligned ? cellUnder('name') : (cells[0] ?? '');
  if (!/\p{Lu}/u.test(called) || /\d/.test(called)) return [];
  const dates = aligned ? [cellUnder('born')] : cells.slice(1);
  const role = aligned && fields.includes('role') ? cellUnder('role') : '';
  const day = dates.map(readBirth).find((one) => one !== null) ?? null;
  return [{ name: called.trim(), otherNames: [], role: role.trim(), pseudonym: '', born: day }];
}

function inLeads(furniture: readonly Furniture[]): readonly CastMember[] {
  return furniture.flatMap(({ cells }) =>
    cells.flatMap((text) =>
      Array.from(text.matchAll(born), ({ 1: called = '', 2: date = '' }): CastMember => {
        const bare = called.replace(/^(?:Chronology|Child|Name|Subject|Re|For|Of)\s+(?:of\s+)?/i, '');
        return { name: bare, otherNames: [], role: 'child', pseudonym: '', born: readBirth(date) };
      }),
    ),
  );
}

function readBirth(text: string): Day | null {
  if (!/\d/.test(text)) return null;
  const reading = readWhen(text, { today: latestDay });
  if (reading.status === 'not-read' || reading.when.extent !== 'day') return null;
  return reading.when.certainty === 'exact' ? reading.when.earliest : null;
}
