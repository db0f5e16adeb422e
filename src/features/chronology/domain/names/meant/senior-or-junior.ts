import type { Person } from '../forms/name-index.ts';
import type { Named, Whom } from './in-doubt.ts';

const ofThings =
  '(?! (?:house|leader|lecturer|management|manager|member|mentor|nurse|officer|practitioner|prefect|pupil|school|social|staff|student|SW|teacher|team)(?!\\p{L}))';
const senior = new RegExp(`^,? \\(?(?:senior|snr|sr|the elder)(?!\\p{L})${ofThings}`, 'iu');
const junior = new RegExp(`^,? \\(?(?:junior|jnr|jr|the younger)(?!\\p{L})${ofThings}`, 'iu');

/**
 * Whom “Paddy Connors Snr” and “Liam Jnr” mean: where the list has both, the one who is grown or the child; no child is a senior, and an adult who is a junior
 * may be a child that it does not have. Null where neither stands behind the name.
 */
export function ofGeneration(whom: Whom, named: Named, people: readonly Person[]): Whom | null {
  const { place, last } = named;
  const { members, use } = whom;
  if (members.length === 0 || (use !== 'full' && use !== 'forename')) return null;
  const behind = place.text.slice(last.end, last.end + 32);
  const isChild = (member: number) => people[member]?.kind === 'child';
  if (senior.test(behind)) {
    const grown = members.filter((member) => !isChild(member));
    if (grown.length === members.length) return null;
    return grown.length > 0
      ? { ...whom, members: grown }
      : { ...whom, members: [], isOther: true, mayMean: members };
  }
  if (!junior.test(behind) || members.every((member) => people[member]?.isFromTexts)) return null;
  const children = members.filter(isChild);
  return children.length > 0 ? { ...whom, members: children } : { ...whom, isDoubtful: true };
}
