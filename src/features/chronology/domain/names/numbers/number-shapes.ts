import { capitalise } from '../../../../../shared/capitalise.ts';
import { houseWords, streetForms, sureForms } from '../../../../../shared/place-words.ts';
import { surelyStreets } from '../terms/cast-words.ts';
import type { Shape } from '../terms/number-shape.ts';
import { birthShapes } from './birth-shapes.ts';
import { houseShapes } from './house-shapes.ts';
import { logShapes } from './log-shapes.ts';
import { isNamedStreet, isNetworkAddress, isNumberedStreet, isStreet } from './number-checks.ts';
import { phoneShapes } from './phone-shapes.ts';
import { referenceShapes } from './reference-shapes.ts';

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
  ...birthShapes,
  ...logShapes,
  ...phoneShapes,
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
  ...houseShapes,
  ...referenceShapes,
];
