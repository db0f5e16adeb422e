import type { Shape } from '../terms/number-shape.ts';
import { hasTenDigits, isNhsNumber, isNoShortDay, isPhone, isReference } from './number-checks.ts';

/** What of ten digits or more may be something to call, behind a verb of calling: “ring Kim on 960123”. */
const calling =
  'ring|rang|rung|call|called|phone|phoned|telephone|telephoned|contact|contacted|text|texted|dial|dialled|reach|reached';
const counted =
  'hours?|hrs?|minutes?|mins?|seconds?|days?|nights?|weeks?|wks?|months?|mths?|years?|yrs?|miles?|times|visits?|calls?|pages?|people|children|ml|mg|mcg|kg|units?';

/** NHS numbers, and by what somebody is rung: both may have ten digits, and an NHS number is known by its last. */
export const phoneShapes: readonly Shape[] = [
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
    kind: 'nhs-number',
    needs: 'digit',
    // Grouped otherwise: “943.476.5919”, “NHS no 9434 765 919”.
    pattern:
      /(?<![\d.,/£])[1-9]\d{2}\.\d{3}\.\d{4}(?!\d|[./]\d)|\b(?:nhs|n\.h\.s\.)[^\d\n]{0,16}(?<what>\d(?:\d{0,6}[ \u00a0.-]){0,3}\d{1,7})(?!\d|[./]\d)/giu,
    fits: hasTenDigits,
  },
  {
    kind: 'nhs-number',
    needs: 'digit',
    pattern: /(?<![\d.,/£]|\d[ -])[1-9]\d{2,5}(?:[ \u00a0-]\d{3,7}){1,2}(?:[ \u00a0-]\d)?(?!\d|[ .,/-]\d)/gu,
    fits: isNhsNumber,
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
    kind: 'phone',
    needs: /\bext/i,
    pattern: new RegExp(
      String.raw`\bext(?:n|ension)?\.?(?: (?:no\.?|number))?:? ?(?<what>\d{3,5})(?!\d|[/.:,-]\d| ?(?:${counted})\b)`,
      'giu',
    ),
    fits: isReference,
  },
  {
    kind: 'phone',
    needs: 'digit',
    pattern: new RegExp(
      String.raw`\b(?:${calling})\b[^\d\n.;]{0,48}? (?:on|at) (?:tel\.? |number |no\.? )?(?<what>\d{3} ?\d{3}|\d{5,8})(?!\d|[/.:,-]\d| ?(?:${counted})\b)`,
      'giu',
    ),
    fits: isNoShortDay,
  },
];
