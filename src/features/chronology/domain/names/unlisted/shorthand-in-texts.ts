/**
 * Signs that records write M and F for a mother and a father: “M and F”, “MGM”, “M is 12/40”. They may be generous: all that follows is a doubt
 * where a child would be named.
 */

const free = String.raw`(?<![\p{L}\p{N}&+*#_/.@'’(-])`;
const goesOn = String.raw`(?=['’]s(?!\p{L})| \p{Ll}|[.,;:?!](?!\p{L})| ?[&+]|\/[MF](?!\p{L})|$)`;
const mother = new RegExp(`${free}M${goesOn}`, 'u');
const father = new RegExp(`(?:${free}|(?<=M/))F${goesOn}`, 'u');

const doneByGrown = [
  String.raw`\d{1,2}\/40|PR(?!\p{L})|abus|alcohol|arrest|bail|breast|cannabis|caution|charged|convict|custody|drug|drunk|intoxicat|perpetrat|pregnan|tenancy`,
  String.raw`(?:new |ex[- ]?)?(?:boyfriend|ex|girlfriend|husband|partner|wife)(?!\p{L})`,
  String.raw`(?:and|&) (?:both |her |his |the )*(?:baby|child|children|kids|siblings)(?!\p{L})`,
].join('|');
const told = `(?:['’]s)?(?: (?:also|and|are|be|been|being|currently|had|has|his|her|in|is|not|now|on|smells?|smelt|of|then|to|under|was|who|with)){0,4} `;
const grown = new RegExp(`${free}[FM]${told}(?:${doneByGrown})`, 'u');
const defined = /(?<!\p{L})(?:dad|father|mam|mother|mum)\)? ?\((?:["“']?)[FM](?:["”']?)\)/iu;
const explained = new RegExp(`${free}[FM] ?[(=] ?(?:dad|father|mam|mother|mum)(?!\\p{L})`, 'u');

/** Whether a text writes M and F for parents, so that others of the run may. */
export function writesParentsByLetters(text: string): boolean {
  if (mother.test(text) && father.test(text)) return true;
  return [grown, defined, explained].some((sign) => sign.test(text));
}

const grandparents = /(?<!\p{L})[MP]G(?:F|GF|GM|M|P)s?(?!\p{L})/u;
const ofParents =
  /(?<!\d)\d{1,2}\/(?:40|52)(?!\d)|(?<!\p{L})(?:antenatal|BF|birth|bonding|boyfriend|breast\p{L}*|EPDS|feed\p{L}*|girlfriend|husband|labour|midwife|MW|newborn|parent\p{L}*|partner|PLO|PND|postnatal|PR|pregnan\p{L}*|refuge|tenancy|wean\p{L}*|wife)(?!\p{L})/u;

/** Whether a text may: where it has the short forms of grandparents, or tells what grown people do, and what is done with babies. */
export function mayWriteParentsByLetters(text: string): boolean {
  return writesParentsByLetters(text) || grandparents.test(text) || ofParents.test(text);
}

const ofChild = /(?<!\p{L})[FM]oC(?!\p{L})/u;
const shortOfFather = /(?<!\p{L})Fa(?!\p{L})(?! \p{Lu})/u;

/** “Mo reports Fa hit her”, “MoC”: mother and father of the child. By himself Mo is a man. */
export function isShortOfParent(text: string, { text: word, end }: { text: string; end: number }): boolean {
  if (/^[FM]oC$/.test(word)) return true;
  if (word === 'Fa') return !/^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3));
  return word === 'Mo' && (shortOfFather.test(text) || ofChild.test(text));
}
