import type { NotAsked } from '../drift-report.ts';
import type { Profile } from '../profile.ts';
import { shippedProfiles } from '../profiles/shipped-profiles.ts';

/** Stands where a profile of one’s own has words: they may name a worker, a place or a child. */
export const localProfile = 'A local profile';

let known: ReadonlySet<string> | null = null;

/** All words of the profiles that come with the program: anybody may read them in any case. */
function shippedWords(): ReadonlySet<string> {
  known ??= new Set([...shippedProfiles.values()].flatMap(wordsIn));
  return known;
}

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

/** Words of a profile, where they came with the program; “A local profile” for all others. */
export function shareProfileWords(words: string): string {
  const shipped = shippedWords();
  if (shipped.has(words)) return words;
  // The source of a setting that holds for an edition of the guidance has the edition’s title behind it.
  const [, source = '', edition = ''] = /^(.*) \((.*)\)$/s.exec(words) ?? [];
  return shipped.has(source) && shipped.has(edition) ? words : localProfile;
}

/** A profile as it may be shared: its settings stay, and only words that came with the program. */
export function shareProfile({ id, title, made }: Profile): Pick<Profile, 'id' | 'title' | 'made'> {
  return {
    id: shippedProfiles.has(id) ? id : 'own',
    title: shareProfileWords(title),
    made: made.map((document) => ({
      id: shippedProfiles.has(document.id) ? document.id : 'own',
      title: shareProfileWords(document.title),
      source: shareProfileWords(document.source),
    })),
  };
}

/** Why rules were not asked, without a reason that a profile of one’s own gives in its own words. */
export function shareNotAsked(notAsked: readonly NotAsked[], { settings }: Profile): readonly NotAsked[] {
  return notAsked.map((one) => {
    const own = settings.get(one.rule) ?? [];
    const isOff = own.length > 0 && own.every(({ on }) => !on);
    const isShipped = own.every(({ source }) => shareProfileWords(source) === source);
    return isOff && !isShipped ? { ...one, why: 'The profile does not ask it.' } : one;
  });
}
