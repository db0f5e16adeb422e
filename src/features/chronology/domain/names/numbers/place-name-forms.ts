import type { CastMember } from '../terms/cast.ts';
import { genericWords } from '../terms/cast-words.ts';
import { splitNameTokens } from '../terms/name-tokens.ts';
import { isOrdinary } from '../words/ordinary-words.ts';

/** Words that name a place whole, as keys. */
interface WholeForm {
  readonly keys: readonly string[];
  readonly use: 'full';
}

/** “Coopers Reach” for “Cooper’s Reach”. */
function withoutApostrophe(keys: readonly string[]): readonly string[] {
  return keys.flatMap((key, at) => {
    if (key === 's' && at > 0) return [];
    return keys[at + 1] === 's' ? [`${key}s`] : [key];
  });
}

/** A place is looked for as a whole, and without the words that many places have: “Ombley Bridge”. */
export function placeForms({ name, otherNames }: CastMember): readonly WholeForm[] {
  return [name, ...otherNames].flatMap((text): readonly WholeForm[] => {
    const keys = splitNameTokens(text).map(({ key }) => key);
    const bare = keys[0] === 'the' ? keys.slice(1) : keys;
    const forms: WholeForm[] = [
      { keys: bare, use: 'full' },
      { keys: withoutApostrophe(bare), use: 'full' },
    ];
    // One word alone may be the town’s, as in “Northam Police”: the list can give it as another name.
    let end = bare.length;
    while (end > 2 && genericWords.has(bare[end - 1] ?? '')) {
      end -= 1;
      const rest = bare.slice(0, end);
      if (rest.some((key) => key.length > 2 && !isOrdinary(key))) forms.push({ keys: rest, use: 'full' });
    }
    return forms;
  });
}
