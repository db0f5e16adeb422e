const lettersForDigits: Readonly<Record<string, string>> = { o: '0', l: '1', i: '1' };

const numericDateWithLetters = /^[0-9oli]{1,4}([/.-])[0-9oli]{1,2}\1[0-9oli]{2,4}$/;
const yearWithLetters = /^[12][0-9o]{3}$/;
/** "l2 March" */
const letterInDay = /(?<![a-z0-9])[li](\d)(?= ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/g;
const letterForDigit = /[oli]/g;
const anyDigit = /\d/;

/** Repairs a letter O for a nought and a letter l or I for a one, in words that are otherwise numeric dates or years. */
export function repairNumerals(text: string): { readonly text: string; readonly repaired: boolean } {
  if (!/[oli]/.test(text) || !anyDigit.test(text)) return { text, repaired: false };
  const asDay = text.replace(letterInDay, '1$1');
  let repaired = asDay !== text;
  const words = asDay.split(' ').map((word) => {
    const isSlip = anyDigit.test(word) && (numericDateWithLetters.test(word) || yearWithLetters.test(word));
    const fixed = isSlip
      ? word.replace(letterForDigit, (letter) => lettersForDigits[letter] ?? letter)
      : word;
    repaired ||= fixed !== word;
    return fixed;
  });
  return { text: words.join(' '), repaired };
}
