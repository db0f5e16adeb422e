import { isOrganisationWord, isPersonWord, sexOfTitle } from '../terms/cast-words.ts';
import type { CapitalWord } from '../terms/name-tokens.ts';
import { endsLikeOrdinary, isEverydayForename, isMonthWord, isShortForm } from './ordinary-words.ts';

const reach = 48;
const calledBefore =
  /(?<!\p{L})(?:call(?:s|ed|ing)?|named) (?:him(?:self)?|her(?:self)?|them(?:selves)?|\p{Lu}\p{L}+) ["“‘']$/iu;
const knownBefore =
  /(?<!\p{L})(?:a\.?k\.?a\.?:?|also known as|(?:better |only )?known (?:to (?:\p{L}+ ){1,3})?as|nicknamed|nickname(?: is| was|:)?|goes by(?: the name(?: of)?)?|street name(?: is| was|:)?) (["“‘'])?$/iu;
/** What people are called in anger or in love: what was said has to stay readable. */
const saidToPeople = new Set(
  `accident alien alkie alky angel animal ape arsehole asshole babe baby bastard beanpole beast bellend berk bimbo bint bitch blob bogey bogeyman boss
  brat bugger bully bum chav chicken chink chinky chubby clown coon cow coward crackhead crackpot creature creep cripple crybaby cunt dad daddy dafty
  darling demon devil dickhead dimwit div divvy dog donkey dope dopey dork dozy dragon druggie druggy drunk drunkard dumb dummy dunce dwarf dyke
  elephant evil fag faggot failure fat fatarse fatso fatty filth filthy flid fool foreigner freak gay gaylord geek gimp ginger gippo git goat gobby
  gobshite golliwog gollywog gook goon gorilla grass gremlin grub gyppo gypsy hag halfwit handicapped harlot heifer hippo hobo hoe hog honey hussy idiot
  immigrant imp jew junkie kid knob knobhead lard lardarse lazy leech lesbian lesbo liar little loser love lump lunatic mad madam maggot maniac mare
  mate melt mental midget minger minging misfit mistake moaner mong monkey monster moose moron mug mum mummy munter muppet muslim mutt nerd nigga nigger
  nobody nonce nuisance numpty nutcase nutjob nutter nympho oaf paedo paki parasite pauper peasant perv pervert pest pig piggy pikey pillock plonker
  podgy poof prat prick prince princess psycho psychopath pumpkin queen queer raghead rat reject retard retarded runt savage scab scabby scarecrow
  schizo scrounger scrubber scruff scruffy scum shit shite shithead shorty silly sissy skank skeleton sket skinny slag slapper slave slob slug slut
  smackhead smelly snail snake snitch sod softie softy sow spacker spanner spastic spaz specky spotty stinky stoner stupid sunshine sweetheart swine
  swot tart terrorist thick thicko thief tinker titch toad toerag tosser tosspot towelhead traitor tramp tranny troll trollop troublemaker tubby turd
  twat twerp twig ugly useless vermin virgin wally wanker waster weakling weed weirdo wench wetwipe whale whore wimp wino witch wog worm worthless wuss`.split(
    /\s+/,
  ),
);
const endOfQuote = /^(?:[ \u00a0]\p{Lu}[\p{L}’-]+)?["”’']/u;

const namesBefore =
  /(?<!\p{L})(?:call(?:s|ed|ing)?|named|names|shout(?:s|ed|ing)?|told)(?!\p{L})[^.!?\r\n]{0,80}["“‘'](?:[\p{L}’-]+ ){0,2}$/iu;
const endsQuote = /^(?: [\p{L}’-]+){0,2}[!.,]?["”’']/u;
const quoteReach = 120;

/** “Lazy Cow”, “Gobby” and “Little Git”: what somebody is called in quotes of few words, in anger or in love. */
export function isInsult(text: string, { key, start, end }: CapitalWord): boolean {
  if (!saidToPeople.has(key)) return false;
  return (
    endsQuote.test(text.slice(end, end + reach)) &&
    namesBefore.test(text.slice(Math.max(0, start - quoteReach), start))
  );
}

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
