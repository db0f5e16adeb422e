import { layOutTable } from '../../../platform/terminal/lay-out-table.ts';
import type { TextStyle } from '../../../platform/terminal/text-style.ts';
import { hangText } from '../../../platform/terminal/wrap-text.ts';
import { writeSections } from '../../../platform/terminal/write-sections.ts';
import type { DraftMember } from '../domain/names/lists/draft-cast.ts';
import { sayWhy } from './cast-csv.ts';

const advice =
  'This is a draft. Strike out what is nobody’s name, or give it the role “not a name”; add whom it misses; put right roles, other names and dates of birth. What is said to be a guess may be a misspelling: add it to the other names where it is. Then give it to “sightline merge” with --cast and --anonymise.';

/** A drafted list for the screen; `written` is where it stands as a file, or null. */
export function castText(draft: readonly DraftMember[], written: string | null, style: TextStyle): string {
  const rows = draft.map((member) => [
    member.name,
    member.otherNames.join('; '),
    member.role,
    member.pseudonym,
    String(member.times),
    sayWhy(member),
  ]);
  const table = layOutTable(
    [['Name', 'Other names', 'Role', 'Shown as', 'Times', 'Why'], ...rows],
    style.width,
  );
  const found = draft.length === 0 ? ['No names were found.'] : table;
  const next =
    written === null
      ? 'Add --out with a name that ends in .csv to have it as a file.'
      : `Written to ${written}.`;
  return writeSections(
    [
      { title: 'Who the records seem to name', lines: found },
      {
        title: 'What to do next',
        lines: [hangText('', advice, style.width), hangText('', next, style.width)],
      },
    ],
    style,
  );
}
