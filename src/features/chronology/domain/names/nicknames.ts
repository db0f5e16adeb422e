import { isOrganisationWord, isPersonWord, sexOfTitle } from './cast-words.ts';
import type { CapitalWord } from './name-tokens.ts';
import { endsLikeOrdinary, isEverydayForename, isMonthWord, isShortForm } from './ordinary-words.ts';

const reach = 48;
const calledBefore =
  /(?<!\p{L})(?:call(?:s|ed|ing)?|named) (?:him(?:self)?|her(?:self)?|them(?:selves)?|\p{Lu}\p{L}+) ["“‘']$/iu;
const knownBefore =
  /(?<!\p{L})(?:a\.?k\.?a\.?:?|also known as|(?:better |only )?known (?:to (?:\p{L}+ ){1,3})?as|nicknamed|nickname(?: is| was|:)?|goes by(?: the name(?: of)?)?|street name(?: is| was|:)?) (["“‘'])?$/iu;
/** What people are called in anger or in love: what was said has to stay readable. */
const saidToPeople = new Set(
  `angel animal babe baby bastard bitch boss brat chubby clown cow coward creep cunt daddy dad darling dickhead dog donkey druggie dumb dunce fat fatty fool freak grass
  gypsy hoe honey idiot junkie kid lazy liar little loser love mad mate mental minger monkey monster moron mug mum mummy muppet nonce nutter paedo pervert pig pikey prick
  prince princess psycho queen rat retard scum sket skank slag slapper slut smelly snake snitch spastic spaz stupid sunshine sweetheart tart terrorist thick thicko thief tramp
  twat ugly useless weirdo whore witch worthless chav chink coon crackhead dyke fag faggot fatso gay gaylord ginger jew lesbian lesbo mong munter muslim nigga nigger paki poof pumpkin
  retarded skinny slave smackhead spacker tosser tranny virgin wanker whale wog`.split(/\s+/),
);
const endOfQuote = /^(?:[ \u00a0]\p{Lu}[\p{L}’-]+)?["”’']/u;

/**
 * How somebody is called by a word alone: “called”, in calls him “Stig”, which what people say in anger may be too, and “known”, in aka Stig, known as
 * “Spud”. Null for neither. An everyday word is a nickname only where the text says that somebody is known by it.
 *
 * @param isPlain whether it is an everyday word in this run.
 */
export function readNickname(text: string, word: CapitalWord, isPlain: boolean): 'called' | 'known' | null {
  const { key, start, end } = word;
  if (isNobodys(word)) return null;
  const before = text.slice(Math.max(0, start - reach), start);
  const isQuoted = endOfQuote.test(text.slice(end, end + reach));
  const mayBe = !isPlain || isEverydayForename(key);
  if (calledBefore.test(before))
    return isQuoted && mayBe && !saidToPeople.has(key) && !endsLikeOrdinary(key) ? 'called' : null;
  const known = knownBefore.exec(before);
  if (known === null) return null;
  return (known[1] === undefined ? mayBe : isQuoted) ? 'known' : null;
}

function isNobodys({ key, text }: CapitalWord): boolean {
  if (isShortForm(text) || isMonthWord(key) || sexOfTitle(key) !== undefined) return true;
  return isOrganisationWord(key) || isPersonWord(key);
}
