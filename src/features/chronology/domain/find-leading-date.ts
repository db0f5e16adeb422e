const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const numbers = '\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?(?:\\d{4}|\\d{2})';
const words = `\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month}(?:,?\\s+(?:19|20)\\d\\d)?`;
const monthYear = `${month}\\s+(?:19|20)\\d\\d`;
const leading = new RegExp(
  `^(?:on\\s+|in\\s+)?(?:the\\s+)?(${numbers}|${words}|${monthYear})(?![\\d/])`,
  'i',
);

/** The date with which a text begins, as written: "On 3 May 2012 he …" gives "3 May 2012". Null when it begins with none. */
export function findLeadingDate(text: string): string | null {
  return leading.exec(text.trim())?.[1] ?? null;
}
