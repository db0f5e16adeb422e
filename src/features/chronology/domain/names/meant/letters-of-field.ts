import { isRole, readRole, sexOfTitle } from '../terms/cast-words.ts';
import { startsSentence } from '../terms/name-tokens.ts';
import type { TokenPlace } from '../terms/text-place.ts';
import { hurting, isOrdinary, mayBeOfField, saidOfPeople } from '../words/ordinary-words.ts';

/** What may stand behind somebody, and goes with no word of the field: “LA at home”. */
const behindPeople = new Set(
  `about after again all alone also although an and are around as asleep at away back because before being but by can could did do does during for from had has have
  he her here his home if in into is it its just later may might mum must no not now of off on or our out over said saw says she should since so still than that the
  their then there they this to today tonight too under until up upset very was we well were when where while who will with without would yet you`.split(
    /\s+/,
  ),
);

function lettersAt({ tokens, from, to }: TokenPlace): string {
  const [own] = tokens.slice(from, to);
  return own !== undefined && to - from === 1 && mayBeOfField(own.text) ? own.text : '';
}

/** “LA solicitor”, “LD nurse”: the letters are a word’s, and nobody’s; not “LA saw”, “LA upset”, “LA mum”. */
export function areOfField(place: TokenPlace): boolean {
  const { text, tokens, to } = place;
  const [own, next] = [tokens[to - 1], tokens[to]];
  if (lettersAt(place) === '' || own === undefined || next === undefined) return false;
  const { key } = next;
  if (text.slice(own.end, next.start) !== ' ' || key !== next.text || behindPeople.has(key)) return false;
  if (isRole(key) && readRole(key).kind === 'adult') return false;
  return isOrdinary(key) && !saidOfPeople.has(key) && !/(?:ed|ing|ly|[^s]s)$/.test(key);
}

/** “LA seeks an order”, “FC reports”, “SEEN W TYLER”: a word of the field, or somebody; but where a list of names has the letters. */
export function mayBeOfFieldToo(place: TokenPlace): boolean {
  return lettersAt(place) !== '' || mayBeWith(place);
}

const ofPeople =
  /^(?:another|friends?|girls?|her|his|lads?|males?|females?|mates?|peers?|their|unk|unknown)$/;

/** “SEEN W TYLER GOOSE”, “lives W gran”, “W 3 OTHERS”: with them, as logs write it; not “W HIT HIM”, nor at the beginning of a sentence. */
function mayBeWith({ text, tokens, from, to }: TokenPlace): boolean {
  const own = tokens[from];
  if (own?.text !== 'W' || to - from > 1 || startsSentence(text, own.start)) return false;
  const [, word = ''] = /^ (\p{L}[\p{L}\p{M}]*|\d+)/u.exec(text.slice(own.end, own.end + 32)) ?? [];
  const key = word.toLowerCase();
  if (/^\d/.test(key) || ofPeople.test(key) || isRole(key) || sexOfTitle(key) !== undefined) return true;
  const isDone =
    saidOfPeople.has(key) || hurting.some((verb) => key.startsWith(verb)) || /(?:ed|ing)$/.test(key);
  return /^\p{Lu}/u.test(word) && !isDone && !behindPeople.has(key);
}
