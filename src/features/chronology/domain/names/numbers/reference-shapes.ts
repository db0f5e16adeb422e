import type { Shape } from '../terms/number-shape.ts';
import { hasManyDigits, isNoDate, isNoShortDate, isNoYear, isReference } from './number-checks.ts';

const ranks =
  '(?:[AT]/)?(?:PC|Pc|PS|Ps|DC|Dc|DS|Ds|DI|DCI|TDC|WPC|SPC|PCSO|Sgt|SGT|Insp|INSP|Det|Sergeant|Inspector|Constable)';
/** What stands behind a figure that counts something. */
const counted =
  'hours?|hrs?|minutes?|mins?|days?|nights?|weeks?|wks?|months?|mths?|years?|yrs?|miles?|times|visits?|calls?|incidents?|logs?|pages?|people|children|officers?';
/** What they are called by those who write them, in capitals or not. */
const called = 'pnc ?id|pnc|cro|cad|mrn|ppn|storm|cris|warrant|hcpc|nmc|gmc|ucrn';

/** Numbers by which programs, the police and the courts know somebody. */
export const referenceShapes: readonly Shape[] = [
  {
    kind: 'reference-number',
    needs: 'digit',
    // Collar numbers behind the name: “PC Gunn 4471”, “DC J Dent (2218)”; not “PC Gunn 14:30”, “PC Gunn 120 miles”.
    pattern: new RegExp(
      String.raw`\b(?:${ranks})\.? (?:\p{Lu}\.? ?|\p{Lu}[\p{L}’'-]{1,24} )?\p{Lu}[\p{L}’'-]{1,24}(?:[ \u00a0]{1,2}|[ \u00a0]?[(/#–-][ \u00a0]?#?)(?<what>\d{3,6})(?!\d|[/.:,]\d|-\d| ?(?:${counted})\b|%)`,
      'gu',
    ),
    fits: isNoYear,
  },
  {
    kind: 'reference-number',
    needs: 'digit',
    // Those of two figures, where nothing is counted or dated by them: “PS Green 14 and Sgt Wood”.
    pattern: new RegExp(
      String.raw`\b(?:${ranks})\.? (?:\p{Lu}\.? ?|\p{Lu}[\p{L}’'-]{1,24} )?\p{Lu}[\p{L}’'-]{1,24}(?: |[ ]?[(/#])(?<what>\d{2})(?=\)|[.;](?!\d)|$|,? (?:and|&) (?:${ranks})\b)`,
      'gu',
    ),
  },
  {
    kind: 'reference-number',
    needs: 'digit',
    // “PC 2018 Dent” is no year.
    pattern: new RegExp(String.raw`\b(?:${ranks}) (?<what>\d{4})(?= \p{Lu}\p{L}+)`, 'gu'),
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
  { kind: 'reference-number', needs: 'digit', pattern: /\b[A-Z](?:\d{12}[A-Z]?|\d{11}[A-Z])\b/gu },
  {
    kind: 'reference-number',
    needs: 'digit',
    // Driving licences hold a surname and a day of birth.
    pattern: /\b(?=[A-Z9]{5})[A-Z]{1,5}9{0,4} ?\d{6} ?[A-Z][A-Z9] ?[A-Z\d][A-Z]{2}(?: ?\d{2})?\b/gu,
  },
  {
    kind: 'reference-number',
    needs: 'digit',
    // Plates of older cars behind a word for them, and by their form alone: “T123 ABC”, no road, section or dose.
    pattern:
      /\b(?:[Rr]eg(?:istration)?|REG|VRM|vrm|VRN|vrn|[Ii]ndex|[Pp]late)\b\.?(?: (?:no|number|mark|plate)\b\.?)?(?::| is| was)? ?(?<what>[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3} ?[A-Z]|[A-Z]{1,3} ?\d{3,4})\b|\b(?:[Vv]ehicle|[Cc]ar|[Vv]an)\b:? (?<which>[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z])\b|\b[CDEGHJKLNPRTVWXY]\d{3} [A-Z]{3}\b/gu,
  },
  {
    kind: 'reference-number',
    needs: 'digit',
    pattern: new RegExp(
      String.raw`\b(?:${called})\b\.?(?: (?:no|number|ref|reference|id)\b\.?)?(?::| is|#| )? ?#?(?<what>(?=[a-z\d/-]{0,22}\d{3})[a-z\d][a-z\d/-]{2,24})(?!\d|[.:,]\d| ?(?:${counted})\b)`,
      'giu',
    ),
    fits: isReference,
  },
  {
    kind: 'reference-number',
    needs: 'digit',
    // “Occ” and “Hosp” are other words in small letters.
    pattern:
      /\b(?:Occ|OCC|Hosp|HOSP)\b\.?(?: (?:[Nn]o|number|ref|id|ID)\b\.?)?(?::| is|#| )? ?#?(?<what>(?=[A-Z\d/-]{0,21}\d{4})[A-Z\d][A-Z\d/-]{2,24})(?![\p{L}\d])/gu,
    fits: isReference,
  },
  { kind: 'reference-number', needs: 'digit', pattern: /\b[A-Z]{1,5}[/-]\d{6,8}[/-]\d{2,6}\b/gu },
  {
    kind: 'reference-number',
    needs: 'digit',
    // In groups: “Rent account 4410 2291”, “Claim ref AB 12345”; the last is no hour and counts nothing.
    pattern: new RegExp(
      String.raw`\b(?:ref(?:erence)?|case|crime|account|acct|a/c|claim|card|policy|tenancy)\b\.?(?: (?:no|number|ref)\b\.?)?(?::| is|#)? ?#?(?<what>(?:[A-Z]{1,3} )?(?=[\d ]{0,30}\d{3})\d{2,6}(?: \d{2,6}){1,4}|[A-Z]{2,3} \d{4,9})(?![\d/:-]|[.,]\d| ?(?:${counted}|am|pm|hrs|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\b)`,
      'giu',
    ),
  },
  { kind: 'reference-number', needs: 'digit', pattern: /(?<![\d-])\d{4}(?:[ -]\d{4}){3}(?![\d-])/g },
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
      /\b(?:ref(?:erence|s)?|case|crime|incident|log|urn|upn|uprn|number|no|nhs|hospital|account|occurrence|ni|passport|reg(?:istration)?|id)\b\.?(?: (?:no|number|ref|reference|id)\b\.?)?(?::| is|#| )? ?#?(?<what>(?=[A-Z\d/-]{0,22}\d{3})[A-Z\d][A-Z\d/-]{2,24})/giu,
    fits: isNoYear,
  },
  {
    kind: 'reference-number',
    needs: 'digit',
    pattern: /(?<![\d£$€.,/-])\d{7,}(?![\d,]|\.\d)/gu,
    fits: isNoDate,
  },
];
