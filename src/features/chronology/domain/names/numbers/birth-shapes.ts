import type { Shape } from '../terms/number-shape.ts';
import { bornBefore } from './born-shape.ts';
import { isBirth, isDayOfMonth } from './number-checks.ts';

const monthNames = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const numericDate = String.raw`\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}`;
const wordDate = String.raw`\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -](?:${monthNames})[a-z]{0,6}\.?,?[ -](?:\d{4}|\d{2})`;
const monthFirst = String.raw`(?:${monthNames})[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}`;
export const anyDate = `(?:${numericDate}|${wordDate}|${monthFirst})`;
/** Only where a word says that it is a day of birth. */
export const barelyDate = String.raw`\d{8}|\d{6}|\d{1,2} \d{1,2} \d{2,4}`;
/** What says that a day of birth comes: “d.o.b.”, “date of birth is”, “born on”. */
export const saysBirth = String.raw`(?:d\.?\/?o\.?\/?b\.?|date of birth|born(?: on)?)(?: (?:is|was|given as|of))?`;
const dayInWords =
  '(?:(?:twenty|thirty)[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth';
/** “the third of February 2014”, “3rd day of February in the year 2014”. */
const wordyDate = String.raw`(?:the )?(?:${dayInWords}|\d{1,2}(?:st|nd|rd|th)?)(?: day)? of (?:${monthNames})[a-z]{0,6},?(?:(?: in)?(?: the year)? (?:\d{4}|(?:two thousand|nineteen|twenty)(?:[ -][a-z]{2,8}){1,3}))?`;
const dayOfMonth = String.raw`\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${monthNames})[a-z]{0,6}|(?:${monthNames})[a-z]{0,6} \d{1,2}(?:st|nd|rd|th)?|\d{1,2}/\d{1,2}`;
const ageInWords =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?';
/** What says that a day comes on which a baby is expected. */
const saysDue = String.raw`e\.?d\.?d\.?(?: (?:is|was|of|by (?:\p{L}{2,12} )?scan)){0,2}|(?:expected|estimated) (?:due date|date of (?:delivery|birth))|(?:bab(?:y|ies)|twins?) (?:is |are )?due(?: on)?`;
/** What says how a baby came: “SVD”, “EmLSCS”, “gave birth”. */
const saysHow =
  'gave birth|birth date|(?:[ns]vd|em(?:er)?(?:gency)? ?(?:l?scs|cs)|el(?:ective)? ?(?:l?scs|cs)|lscs)';
const dayOfWeek = `(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? (?:the )?`;

/** Days of birth, and those on which a baby is expected. */
export const birthShapes: readonly Shape[] = [
  {
    kind: 'date-of-birth',
    needs: /d[./]?o[./]?b|birth|born|e\.?d\.?d|deliver|due/i,
    pattern: new RegExp(
      String.raw`\b(?:${saysBirth}|${saysDue})(?: ?[:=-])?\s{0,3}(?:on )?(?<what>${anyDate}|${wordyDate}|(?:${barelyDate})(?!\d))`,
      'giu',
    ),
  },
  {
    kind: 'date-of-birth',
    needs: /e\.?d\.?d|deliver|due/i,
    // Without the year: “EDD 20/11”; not “EDD 38/40”.
    pattern: new RegExp(
      String.raw`\b(?:${saysDue})(?: ?[:=-])?\s{0,3}(?:on )?(?:the )?(?<what>${dayOfMonth})(?![\d/])`,
      'giu',
    ),
    fits: isDayOfMonth,
  },
  {
    kind: 'date-of-birth',
    needs: /gave birth|birth date|[ns]vd|cs\b/i,
    // “SVD female 2.9kg on 10/10/22”, “gave birth to a girl on 10th October”; what weighs and measures stands between.
    pattern: new RegExp(
      String.raw`\b(?:${saysHow})\b(?:[^.;\n\d]|\d{1,2}(?:\.\d{1,3})? ?(?:kg|lbs?|oz|g|/40|weeks?|wks?)\b|\d{1,2}(?:\+\d)?/40){0,40}?(?:(?<what>${anyDate}|${wordyDate})|\bon (?:the )?(?:${dayOfWeek})?(?<which>${dayOfMonth})\b(?!,?[ -]\d{2,4}\b))(?![\d/])`,
      'giu',
    ),
  },
  {
    kind: 'date-of-birth',
    needs: /born|birth|delivered/i,
    // “Born at the General Hospital on Monday 3 September 2000”, “born to Kelly on the 3rd of September”.
    pattern: bornBefore(
      String.raw`(?:${dayOfWeek})?(?:(?<what>${anyDate}|${wordyDate})|(?<which>${dayOfMonth})\b(?!,?[ -]\d{2,4}\b))(?![\d/])`,
    ),
  },
  {
    kind: 'date-of-birth',
    needs: /born/i,
    // “Born on Monday 3 September 2000”, “born on 3 September”.
    pattern: new RegExp(
      String.raw`(?<![\p{L}-])born,? on (?:${dayOfWeek}|the )?(?:(?<what>${anyDate}|${wordyDate})|(?<which>${dayOfMonth})\b(?!,?[ -]\d{2,4}\b))(?![\d/])`,
      'giu',
    ),
  },
  {
    kind: 'date-of-birth',
    needs: /turn/i,
    pattern: new RegExp(
      String.raw`\bturn(?:s|ed|ing)? (?:\d{1,2}|${ageInWords})(?: years?(?: old)?)?,? (?:on )?(?:the )?(?:${dayOfWeek})?(?<what>${anyDate}|${dayOfMonth})(?![\d/])`,
      'giu',
    ),
  },
  {
    kind: 'date-of-birth',
    needs: /birthday/i,
    pattern: new RegExp(
      String.raw`\bbirthday(?: (?:is|was|falls|comes|party|on|the)){0,3}[ ,:(–-]{1,3}(?<what>${dayOfMonth})(?![\d/])`,
      'giu',
    ),
  },
  {
    kind: 'date-of-birth',
    needs: 'digit',
    pattern: new RegExp(String.raw`\b${anyDate}(?!\d)`, 'giu'),
    fits: isBirth,
  },
];
