import { isRole, readRole } from '../terms/cast-words.ts';
import type { TokenPlace } from '../terms/text-place.ts';
import { isOrdinary, mayBeOfField, saidOfPeople } from '../words/ordinary-words.ts';

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

/** “SEEN W TYLER GOOSE”, “SEEN W MUM”: with them, as logs write it; not “W HIT HIM”. */
function mayBeWith({ text, tokens, from, to }: TokenPlace): boolean {
  const [own, next] = [tokens[from], tokens[to]];
  if (own?.text !== 'W' || next === undefined || text.slice(own.end, next.start) !== ' ') return false;
  const isRelative = isRole(next.key) && readRole(next.key).kind === 'adult';
  return /^\p{Lu}[\p{L}\p{M}’'-]/u.test(next.text) && (isRelative || !isOrdinary(next.key));
}
