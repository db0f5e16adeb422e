import { capitalise } from '../../../../shared/capitalise.ts';
import { houseWords, streetForms, sureForms } from '../../../../shared/place-words.ts';
import type { ResidualFinding } from './cast.ts';
import { surelyStreets } from './cast-words.ts';
import {
  hasManyDigits,
  isBirth,
  isNamedStreet,
  isNetworkAddress,
  isNhsNumber,
  isNoDate,
  isNoShortDate,
  isNoYear,
  isNumberedStreet,
  isPhone,
  isStreet,
} from './number-checks.ts';

/** How one kind of thing is written. */
export interface Shape {
  readonly kind: ResidualFinding['kind'];
  readonly pattern: RegExp;
  /** What there has to be, “digit” for any digit: most texts are then passed over at once. */
  readonly needs?: 'digit' | '@' | RegExp;
  /** What the pattern alone cannot tell. Where the stretch is only a part of the match, its group is named `what`. */
  readonly fits?: (text: string, born: ReadonlySet<string>) => boolean;
}

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
const loneHouses = ['cottage', 'lodge', ...houseWords].map(capitalise).join('|');
/** Behind a number these say it in small letters too; “section 20 Lontown LA” is no lane. */
const numberedStreets = [
  ...surelyStreets,
  ...sureForms('drive way court place square green hill park'.split(' ')),
].join('|');
const streetName = String.raw`(?:[Tt]he (?:\p{Lu}[\p{L}’'-]{1,24} ){0,3}|(?:\p{Lu}[\p{L}’'-]{1,24} ){1,3})(?:${streetForms.map(capitalise).join('|')})\b(?!(?<=Est|Gr|Wk) \d)`;
const houseNumber = String.raw`(?:(?:Flat|Apartment|Apt|Unit|Room|House|No\.?) ?\d{1,4}[A-Za-z]?,? ?(?:\d{1,4}[A-Za-z]?,? )?|\d{1,4}[A-Za-z]?,? )`;

/** In this order: what an earlier shape has taken, no later one looks at. */
export const shapes: readonly Shape[] = [
  {
    kind: 'email',
    needs: '@',
    pattern: /[\p{L}\p{N}._%+'’-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,24}){1,4}/gu,
  },
  {
    kind: 'email',
    needs: /[([{] ?at ?[)\]}]/i,
    pattern:
      /[\p{L}\p{N}._%+'’-]{1,64} ?[([{] ?at ?[)\]}] ?[\p{L}\p{N}-]{1,63}(?:(?:\.| ?[([{] ?dot ?[)\]}] ?| dot )[\p{L}\p{N}-]{2,24}){1,4}/giu,
  },
  {
    kind: 'web-address',
    needs: 'digit',
    pattern: /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]?\d)/g,
    fits: isNetworkAddress,
  },
  {
    kind: 'web-address',
    needs: /www\.|http|\.(?:com|org|net|info|tv|co|gov|ac|sch|nhs)/i,
    pattern:
      /\bhttps?:\/\/[^\s<>"”)]+|\bwww\.[^\s<>"”)]+|\b[\p{L}\p{N}-]{2,63}\.(?:com|org|net|info|tv|co\.uk|org\.uk|gov\.uk|ac\.uk|sch\.uk|nhs\.uk)\b(?:\/[^\s<>"”)]*)?/giu,
  },
  { kind: 'web-address', needs: '@', pattern: /(?<![\p{L}\p{N}._@])@[A-Za-z_][\w.]{2,30}\b/gu },
  {
    kind: 'web-address',
    needs: /snap|insta|face|tik|disc|user|prof|hand|xbox|psn|roblox|gamer/i,
    pattern:
      /\b(?:snapchat|snap|xbox|psn|roblox|gamertag|instagram|insta|facebook|tiktok|discord|username|user name|profile|handle)(?: name| account| user(?:name)?| handle| profile)?(?: is|:)? (?<what>(?=[\w.-]{4})[\p{L}_.-]*[\d_][\w.-]{0,30})/giu,
  },
  {
    kind: 'date-of-birth',
    needs: /d[./]?o[./]?b|birth|born|e\.?d\.?d|deliver|due/i,
    pattern: new RegExp(
      String.raw`\b(?:${saysBirth}|e\.?d\.?d\.?(?: (?:is|was|of|by (?:\p{L}{2,12} )?scan)){0,2}|(?:expected|estimated) (?:due date|date of (?:delivery|birth))|(?:bab(?:y|ies)|twins?) (?:is |are )?due(?: on)?)(?: ?[:=-])?\s{0,3}(?:on )?(?<what>${anyDate}|${wordyDate}|(?:${barelyDate})(?!\d))`,
      'giu',
    ),
  },
  {
    kind: 'date-of-birth',
    needs: /turn/i,
    pattern: new RegExp(
      String.raw`\bturn(?:s|ed|ing) (?:\d{1,2}|[a-z]{3,9}(?:teen)?)(?: years?(?: old)?)?,? (?:on )?(?:the )?(?<what>${anyDate}|${dayOfMonth})(?![\d/])`,
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
  {
    kind: 'nhs-number',
    needs: 'digit',
    pattern: /(?<![\d.])\d{3}[ \u00a0-]?\d{3}[ \u00a0-]?\d{4}(?!\d)/gu,
    fits: isNhsNumber,
  },
  {
    kind: 'nhs-number',
    needs: 'digit',
    // By its form or the word before it: typed wrongly, it still tells whose it is.
    pattern:
      /(?<![\d.,/£])[1-9]\d{2}[ \u00a0-]\d{3}[ \u00a0-]\d{4}(?![\d/])|\bnhs\b[^\d\n]{0,16}(?<what>\d{3}[ \u00a0-]?\d{3}[ \u00a0-]?\d{4})(?!\d)/giu,
  },
  {
    kind: 'phone',
    needs: 'digit',
    pattern:
      /(?<![\d/])(?:\+44|0044)[ \u00a0-]?\(?0?\)?[ \u00a0-]?\d{2,4}(?:[ \u00a0-]?\d{3,4}){1,2}(?!\d)/gu,
  },
  {
    kind: 'phone',
    needs: 'digit',
    pattern:
      /(?<![\d/])\(?0\d{2,4}\)?(?:[ \u00a0-]?\d{3,4}){2}(?!\d)|(?<![\d/])\(?0\d{4}\)?[ \u00a0-]?\d{5,6}(?!\d)|(?<![\d/])07\d{3}[ \u00a0-]?\d{6}(?!\d)|(?<![\d/])0[1237](?:[ .-]?\d){8,9}(?!\d)/gu,
    fits: isPhone,
  },
  {
    kind: 'phone',
    needs: 'digit',
    pattern:
      /\b(?:tel|phone|telephone|mobile|mob|ext)\.?(?: (?:no\.?|number))?(?::| is)? ?(?<what>\d[\d ]{3,13}\d)/giu,
  },
  {
    kind: 'postcode',
    needs: 'digit',
    pattern:
      /\b(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPS-UW]|[A-HK-Y]\d[ABEHMNPRV-Y])[ \u00a0]?\d[ABD-HJLNP-UW-Z]{2})\b/gu,
  },
  {
    kind: 'postcode',
    needs: 'digit',
    pattern: /\b[a-pr-uwyz][a-z]?\d{1,2}[a-z]?[ \u00a0]?\d(?!st|nd|rd|th|hr)[abd-hjlnp-uw-z]{2}\b/gu,
  },
  {
    kind: 'address',
    needs: 'digit',
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}/.:])${houseNumber}${streetName}`, 'gu'),
    fits: isNumberedStreet,
  },
  {
    kind: 'address',
    needs: 'digit',
    // “16 Church Dr.”, with no doctor’s name behind it.
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}/.:])${houseNumber}${streetName}(?!\.?[ \u00a0][\p{Lu}\d])`,
      'gu',
    ),
  },
  {
    kind: 'address',
    needs: new RegExp(String.raw`\s(?:${surelyStreets.map(capitalise).join('|')})\b`, 'u'),
    pattern: new RegExp(
      String.raw`\b\p{Lu}[\p{L}’'-]{1,24} (?:${surelyStreets.map(capitalise).join('|')})\b`,
      'gu',
    ),
    fits: isStreet,
  },
  {
    kind: 'address',
    needs: new RegExp(String.raw`\s(?:${loneHouses})\b`, 'u'),
    pattern: new RegExp(
      String.raw`\b(?!The )\p{Lu}[\p{L}’'-]{1,24} (?:${loneHouses})\b(?!s? (?:Primary|Infant|Junior|School|Academy|Nursery|Surgery|Hospital|Centre))`,
      'gu',
    ),
  },
  {
    kind: 'address',
    needs: 'digit',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}/.:-])\d{1,4}[a-z]?,? (?:\p{L}[\p{L}’'-]{1,24} ){1,2}(?:${numberedStreets})\b`,
      'giu',
    ),
    fits: isNamedStreet,
  },
  { kind: 'address', needs: /flat/i, pattern: /\bflat \d{1,4}[a-z]?\b/giu },
  {
    kind: 'address',
    needs: 'digit',
    pattern:
      /(?<![\p{L}\p{N}/.:])\d{1,4}[a-z]?,? (?:\p{L}[\p{L}’'-]{1,24} ){1,2}(?:street|road|lane|avenue|crescent|rd|ave)\b/giu,
  },
  {
    kind: 'reference-number',
    needs: 'digit',
    // Collar numbers of the police, and the numbers of records in the programs of health and care.
    pattern:
      /\b(?:PC|PS|DC|DS|WPC|PCSO|Sgt|collar(?: number| no\.?)?) ?(?<what>\d{3,6})\b(?![/.:]\d)|\b(?:EMIS|RiO|SystmOne|Liquidlogic|LCS|Mosaic|Carefirst|Care First|Niche|Athena|PNC|CRN|Pathway|Paris)(?: (?:no|number|id|ref)\b\.?)?[:# ]{1,3}(?<which>\d{4,})\b/giu,
    fits: isNoYear,
  },
  {
    kind: 'reference-number',
    needs: 'digit',
    pattern: /\b(?:sort ?code|bank|account|a\/c)\b[^\d\n]{0,16}(?<what>\d{2}[- ]\d{2}[- ]\d{2})(?!\d)/giu,
  },
  {
    kind: 'reference-number',
    needs: 'digit',
    pattern: /(?<![\d/.-])\d{2}-\d{2}-\d{2}(?![\d/-])/g,
    fits: isNoShortDate,
  },
  {
    kind: 'reference-number',
    needs: 'digit',
    // Cars, prisoners, and people at the Home Office.
    pattern: /\b(?:[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]\d{4}[A-Z]{2}|[A-Z]\d{7}(?:\/\d)?)\b/gu,
  },
  {
    kind: 'reference-number',
    needs: 'digit',
    pattern: /\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/gu,
  },
  { kind: 'reference-number', needs: 'digit', pattern: /\b[A-Z]\d{12}[A-Z]?\b/gu },
  {
    kind: 'reference-number',
    needs: 'digit',
    pattern: /\b[A-Z]{1,5}[/-]?\d{0,6}[/-]\d{2,6}(?:[/-]\d{2,6})?\b/gu,
    fits: hasManyDigits,
  },
  {
    kind: 'reference-number',
    needs: 'digit',
    pattern:
      /\b(?:ref(?:erence|s)?|case|crime|incident|log|urn|upn|uprn|number|no|nhs|hospital|account|occurrence|ni|passport|reg(?:istration)?|id)\b\.?(?: (?:no|number|ref|reference|id)\b\.?)?(?::| is|#| )? ?#?(?<what>(?=[A-Z\d/-]*\d{3})[A-Z\d][A-Z\d/-]{2,24})/giu,
    fits: isNoYear,
  },
  {
    kind: 'reference-number',
    needs: 'digit',
    pattern: /(?<![\d£$€.,/-])\d{7,}(?![\d,]|\.\d)/gu,
    fits: isNoDate,
  },
];
