/** A postcode, and where it stands in a text, in UTF-16 units. */
export interface FoundPostcode {
  readonly start: number;
  readonly end: number;
  /** Its two halves as written. */
  readonly words: readonly string[];
}

const gap = String.raw`[ \u00a0.-]{0,2}`;
/** In this order: of the United Kingdom, with O for 0 or not; of Ireland; of the armed forces. */
const shapes = [
  String.raw`([A-Z]{1,2}[\dO][A-Z\d]?)${gap}([\dO][A-Z]{2})`,
  String.raw`([A-Z]\d[\dW])${gap}((?=[A-Z\d]{0,3}\d)(?=[A-Z\d]{0,3}[A-Z])[A-Z\d]{4})`,
  String.raw`(BFPO)${gap}(\d{1,4})`,
].join('|');
const postcodes = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${shapes})(?![\p{L}\p{N}])`, 'giu');
const alone = new RegExp(`^(?:${shapes})$`, 'iu');
/** Fewer signs are half a postcode, which many addresses share. */
const shortest = 5;
/** “A1 2nd Floor”. */
const ordinal = /^\d+(?:st|nd|rd|th)$/;

/** The postcodes of one line of an address. */
export function findPostcodes(line: string): readonly FoundPostcode[] {
  const found = findKnown(line);
  return found.length > 0 ? found : asTyped(line);
}

function findKnown(line: string): readonly FoundPostcode[] {
  return Array.from(line.matchAll(postcodes), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: halvesOf(match),
  })).filter(({ words, end }) => {
    const [, into = ''] = words;
    return /\d/.test(words.join('')) && !ordinal.test(into) && !/^\s+floor/i.test(line.slice(end));
  });
}

/** By how the line is made: “LT1 2A” was meant for one. */
function asTyped(line: string): readonly FoundPostcode[] {
  const words = line.match(/[\p{L}\p{N}]+/gu) ?? [];
  const whole = words.join('');
  const isOne = /^\p{L}{1,2}\d/u.test(whole) && words.every((word) => /\d/.test(word) && !ordinal.test(word));
  return isOne && whole.length >= shortest ? [{ start: 0, end: line.length, words }] : [];
}

function halvesOf(match: RegExpExecArray): readonly string[] {
  return match.slice(1).filter((half) => half !== undefined);
}

/** The postcodes that stand in the box for one, in their halves: as typed where none is known, and none where that is too little to tell. */
export function readPostcodes(text: string): readonly (readonly string[])[] {
  const found = findKnown(text);
  if (found.length > 0) return found.map(({ words }) => words);
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const whole = words.join('');
  if (whole.length < shortest || !/\d/.test(whole) || !/\p{L}/u.test(whole)) return [];
  const match = alone.exec(whole);
  return [match === null ? words : halvesOf(match)];
}

/** As texts write it, in words: apart and as one, and with O for 0 or 0 for O. */
export function formsOfPostcode(halves: readonly string[]): readonly (readonly string[])[] {
  const spelt = [
    halves,
    halves.map((half) => half.replaceAll(/0/g, 'O')),
    halves.map((half) => half.replaceAll(/(?<=.)O|^O(?=\p{L}{2}$)/giu, '0')),
  ];
  const forms = spelt.flatMap((some) => [some, [some.join('')]]);
  return [...new Map(forms.map((form) => [form.join(' '), form])).values()];
}
