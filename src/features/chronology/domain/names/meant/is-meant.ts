import type { NameUse, Naming } from '../forms/name-index.ts';
import { isCapitalised, type NameToken } from '../terms/name-tokens.ts';
import type { TextContext, TokenPlace } from '../terms/text-place.ts';
import { afterYoung, isOrdinary } from '../words/ordinary-words.ts';
import { readsAsInitial, readsAsName } from '../words/reads-as-name.ts';
import { isPlaceOrTongue } from '../words/reads-as-people.ts';
import { isSurelyRecordsSystem } from '../words/records-systems.ts';

/** Whether what is a name by its letters is one where it stands: “May said”, not “in May”. */
export function isMeant(
  { place, namings }: { readonly place: TokenPlace; readonly namings: readonly Naming[] },
  use: NameUse,
  title: NameToken | null,
  context: TextContext,
): boolean {
  if (use === 'initials') return readsAsInitial(place, context);
  const own = place.tokens.slice(place.from, place.to);
  if (isTagged(place)) return true;
  const [only] = own;
  if (title === null && own.length === 1 && only !== undefined && isOtherWord(place.text, only, use, context))
    return false;
  if (context.namesOnly !== true && !fitsCase(own) && !isWholeName(place, use)) return false;
  const isPlainWord = own.length === 1 && own.every(({ key }) => isOrdinary(key));
  return (
    !isPlainWord ||
    title !== null ||
    readsAsName(place, context, {
      isForename: use !== 'surname',
      isAbout: namings.some(({ member }) => context.about?.has(member) === true),
    })
  );
}

/** “Lives in Holland”, “recorded on RIO”. */
function isOtherWord(text: string, only: NameToken, use: NameUse, { namesOnly }: TextContext): boolean {
  if (use === 'surname' && isPlaceOrTongue(text, only)) return true;
  return namesOnly !== true && isSurelyRecordsSystem({ ...only, text });
}

/** “#april2010”, “@grace”. */
function isTagged({ text, tokens, from }: TokenPlace): boolean {
  return /[#@]/.test(text.charAt((tokens[from]?.start ?? 0) - 1));
}

/** “april young” in small letters, but not “will young people”. */
function isWholeName({ tokens, from, to }: TokenPlace, use: NameUse): boolean {
  const own = tokens.slice(from, to);
  const isLong = own.length > 1 && own.every(({ key }) => key.length > 1);
  return use === 'full' && isLong && !afterYoung.has(tokens[to]?.key ?? '');
}

/** Everyday words and very short ones are names only with a capital. */
function fitsCase(tokens: readonly NameToken[]): boolean {
  const isPlain = tokens.every(({ key }) => key.length < 3 || isOrdinary(key));
  return !isPlain || tokens.every((token) => isCapitalised(token));
}
