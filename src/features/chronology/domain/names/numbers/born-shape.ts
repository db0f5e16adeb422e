const ends = String.raw`(?![\p{L}\p{N}])`;
/** Of a child who is still expected, or of many: “baby to be born at”, “if baby is born at”; “placed at birth on”. */
const isBorn = String.raw`(?=bab|birth|born|twin)(?<!(?<!\p{L})(?:be|is|are|being|about|at|discussed|for|of|from|after|planned|registered|since|before|following) (?:the )?)`;
const opening = String.raw`(?<![\p{L}-])(?:born${ends}|births?(?: (?:was|took place|happened)${ends}|(?= (?:at|by|in|on|via)${ends}|,))|(?:baby|babies|twins) (?:was |were )?delivered${ends})`;
/** “Notified of the birth of Ruby on”: whose birth it is tells that the day is theirs, and no notice’s; not “registered the birth of Ruby on”. */
const birthOf = String.raw`(?<!(?<!\p{L})(?:about|discussed|for|planned|registered) (?:the )?)(?<![\p{L}-])births? of${ends}`;

/** Where, how, to whom and how early somebody is born. */
const how = [
  'a an and at by her his in its of on to the their via with',
  'condition good poor',
  'abroad accidentally alive asleep early full full-term healthy late live naturally normally prem premature prematurely preterm safely sleeping stillborn term unassisted unexpectedly vaginally well',
  'assisted birth breech c-section caesarean caesarian cesarean cs delivery elective elcs ellscs em emcs emergency emlscs forceps induced induction instrumental lscs normal nvd planned section spontaneous svd unplanned vacuum vaginal vbac ventouse water',
  'days early gestation gest gram grams hour hours hrs kilos lb lbs month months morning night ounces oz pounds week weeks weighing weight wk wks am pm midday midnight noon',
  'one two three four five six seven eight nine ten eleven twelve',
  'dad father mother mum parents partner',
  'ambulance bath bathroom birthing bungalow car care centre clinic community custody department flat floor hmp home hospital hotel house infirmary labour maternity nicu pool prison refuge suite taxi theatre toilet town unit village ward',
  'back front outside way',
]
  .join(' ')
  .replaceAll(' ', '|');
/** What is agreed, held or done on a day, with a capital too: “born at Torbay Core Group on”. */
const deeds =
  'adopted admitted assessment came cin claimed conference core cp died discharged fled foster gp granted group icpc initial la lac left mash meeting met moved nfa nipe order placed plan plo police rcpc referral review s47 seen social strategy sw tac taf visit visitor worker';
/** “BORN IN NEWTON ABBOT ON”, “born to kelly marsh on”; not “BORN IN IRAQ CLAIMED ON”. */
const second = String.raw`(?<=(?<!\p{L})(?:at|in|to)(?: the)? \p{L}{2,20} )(?!\p{L}*ed${ends})\p{L}(?=[\p{L}’'-]* on )`;
const place = String.raw`(?<=(?<!\p{L})(?:at|in)(?: the)? )\p{L}|(?<=(?<!\p{L})to )\p{Lu}|(?<=births? of )\p{L}|${second}`;
/** “Torbay”, “K”, “RD&E”; no whole log in capitals, which tells of more than names. */
const named = String.raw`\p{Lu}(?:['’]?\p{Lu}?\p{Ll}|[\p{Lu}&]{0,3}(?![\p{L}\p{N}]))`;
const word = String.raw`(?!(?:${deeds.replaceAll(' ', '|')})${ends})(?=(?:${how})${ends}|${place}|${named})(?:st\.|\p{L}[\p{L}’'&-]*)`;
const measure = [
  String.raw`\d{1,2}(?:[:.]\d{2})?(?:am|pm|hrs?| ?(?:am|pm|hours|hrs))(?!\p{L})`,
  String.raw`\d{1,2}[:.]\d{2}(?!\d)(?![./]\d)`,
  String.raw`\d{1,2}(?:\.\d{1,3})? ?(?:kg|lbs?|oz|g|days?|weeks?|wks?)(?!\p{L})`,
  String.raw`\d{1,2}lbs? ?\d{1,2}(?:\.\d)?(?:oz)?(?!\p{L})`,
  String.raw`\d{4}g(?!\p{L})`,
  String.raw`\d{1,2}\+\d(?: ?weeks?)?`,
  String.raw`\d{1,2}(?:\+\d)?/40`,
].join('|');
/** A place in commas, “Torbay, Devon, on”; not “born in Leeds, Lee on 3 May hit her”. */
const inCommas = String.raw`, ?(?:(?:${named})[\p{L}’'-]*|unassisted|weighing [^,;.:()\n]{1,12}|${measure})(?=,)`;

/**
 * “born in Torbay on”, “born prematurely on”, “baby was delivered by ventouse on”: a day of birth comes. Between stand names, and words for where, how, to
 * whom, how early and at what time alone: behind any other word something else may have been done that day.
 */
const saysBorn = String.raw`(?:${isBorn}${opening}|${birthOf})(?:(?: |, ?(?=weighing|\d))(?:${word}|${measure})|${inCommas}){0,14}?(?:,?(?<! and) on(?: the)? |(?<!born) \()`;

/**
 * The same before a day, in whatever case its words are written, where names alone begin with a capital. The case is written out: a pattern that
 * is half blind to it was found to lose that in a long run.
 *
 * @param day what stands for the day, in small letters.
 */
export function bornBefore(day: string): RegExp {
  return new RegExp(`${saysBorn}${day}`.replaceAll(letters, inBothCases), 'gu');
}

/** Signs of a pattern that are no letters of a text are taken whole. */
const letters = /\\p\{[^}]*\}|\\.|\(\?<\p{L}+>|\[[^\]]*\]|\p{Ll}/gu;

function inBothCases(sign: string): string {
  if (sign.startsWith('[')) return sign.replace('a-z', 'a-zA-Z');
  return sign.length > 1 ? sign : `[${sign}${sign.toUpperCase()}]`;
}
