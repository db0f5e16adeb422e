import type { Shape } from '../terms/number-shape.ts';
import { isNoYear, isSurnameOnly } from './number-checks.ts';

const number = { kind: 'reference-number', needs: 'digit' } as const;
const vehicles = String.raw`(?:[Rr]eg(?:istration)?|REG|[Ii]ndex|INDEX|VRM|vrm|VRN|vrn|[Pp]late|PLATE)\b\.?(?: (?:no|number|mark|plate|NO|NUMBER)\b\.?)?`;

/** Numbers of logs that have the form of something else as well, a telephone number or a day: they are looked for first. */
export const logShapes: readonly Shape[] = [
  {
    ...number,
    // “42/118906/22”, “14/01877/22”, of crimes; “22/MIS/09142”, of people who are missing.
    pattern:
      /(?<![\p{L}\d/.£-])(?:\d{1,3}[A-Z]{0,2}\/(?:\d{5,7}|(?!19|20)\d{4})\/\d{2,4}|\d{2,4}\/[A-Z]{2,6}\/\d{3,7})(?![\p{L}\d/])/gu,
  },
  {
    ...number,
    // “MG-0654-181022”: of a call, the day behind it.
    pattern: /(?<![\p{L}\d/-])[A-Z]{1,4}-\d{3,5}-\d{6}(?:\d{2})?(?![\p{L}\d/-])/gu,
  },
  {
    ...number,
    // A part of a number plate: “part reg HB17 K”.
    pattern: new RegExp(
      String.raw`\b(?:[Pp]art|PART|[Pp]artial|PARTIAL)\.? ${vehicles}(?::| is| was| of)? ?["“'‘]?(?<what>[A-Z]{1,2}\d{1,2}(?: ?[A-Z]{1,3})?|[A-Z]\d{1,3}(?: ?[A-Z]{1,3})?|\d{1,3} ?[A-Z]{1,3})(?![\p{L}\d])`,
      'gu',
    ),
  },
  {
    ...number,
    // “Claim K01SB662”, “Job R118402”, “works order 0044123”; not “claim 2019”, “order 300 cups”, nor the court’s form “Application C100”.
    pattern:
      /\b(?:[Cc]laim|CLAIM|[Jj]ob|JOB|[Oo]rder|ORDER|[Tt]icket|TICKET|[Rr]epair|REPAIR|[Pp]olicy|POLICY|[Ee]nquiry|ENQUIRY|[Cc]omplaint|COMPLAINT|[Aa]pplication|APPLICATION)(?: (?:[Nn]o|NO|number|ref|REF|ID)\b\.?)?(?::| is|#)? ?#?(?<what>(?!C\d{1,3}[A-Z]?(?![\p{L}\d]))(?=[A-Z\d/-]{0,22}\d{3})(?:[A-Z]{1,3}[A-Z\d/-]{3,20}|\d{1,3}[A-Z][A-Z\d/-]{2,20}|\d{5,12}))(?![\p{L}\d£])/gu,
  },
  {
    ...number,
    // Exhibits hold the letters of whoever found them: “exh GD/1”.
    pattern: /\b(?:[Ee]xh(?:ibit)?s?|EXH(?:IBIT)?S?)\b\.?:? (?<what>[A-Z]{2,3}[/-]?\d{1,4})(?![\p{L}\d])/gu,
  },
  {
    ...number,
    // Whoever wrote it signs with surname and collar number: “Address checked. Sandhu 3107”, “TAKEN BY LOWE 6071.”
    pattern:
      /(?:^|[.!?)"”] |\n|\b(?:[Bb]y|BY|[Oo]ff(?:ice)?r|OFFICER) )(?:\p{Lu}\.? )?(?<whose>\p{Lu}[\p{L}’'-]{2,24}) (?<what>\d{3,5})(?=\.?(?:\s*$| [A-Z\p{Lu}]))/gu,
    fits: isNoYear,
    isWhose: isSurnameOnly,
  },
];
