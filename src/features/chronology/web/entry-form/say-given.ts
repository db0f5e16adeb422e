import {
  type EntryGiven,
  impactWords,
  kindWords,
  sayDetail,
  seenWords,
} from '../../operations/typed-given.ts';

/** “Mina, Jory”, of children who were chosen. */
export function sayChildren(
  chosen: EntryGiven['children'],
  children: readonly { readonly id: string; readonly name: string }[],
): string {
  const named = chosen === 'all' ? children : children.filter(({ id }) => chosen.some((one) => one === id));
  return named.map(({ name }) => name).join(', ');
}

/** A part of an entry in words, with the choices of its form that these tell, by the names of their fields. */
interface SaidOfEntry {
  readonly label: string;
  readonly text: string;
  readonly of?: readonly string[];
}

/** What somebody wrote as an entry, field by field, but for its children: what they are called may not be theirs to read any more. */
export function sayWritten(given: Omit<EntryGiven, 'children'>): readonly SaidOfEntry[] {
  const { when, event, response, outcome, kind, detail, childSeen, impact, source, recorded } = given;
  return [
    { label: 'When', text: when },
    { label: 'What happened', text: event },
    { label: 'What was done', text: response ?? '' },
    { label: 'What came of it', text: outcome ?? '' },
    { label: 'When the record was made', text: recorded ?? '' },
    { label: 'Whether the child was seen', text: seenWords[childSeen], of: ['childSeen'] },
    { label: 'Kind', text: kindWords[kind], of: ['kind'] },
    { label: 'Kind in detail', text: detail === null ? '' : sayDetail(detail), of: ['attendance', 'post'] },
    { label: 'How it was for the child', text: impact === null ? '' : impactWords[impact], of: ['impact'] },
    { label: 'Where it is taken from', text: source },
  ];
}
