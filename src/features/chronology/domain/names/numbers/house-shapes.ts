import type { Shape } from '../terms/number-shape.ts';

const address = { kind: 'address', needs: 'digit' } as const;
const house = String.raw`\d{1,3}[a-dA-D]?(?![\p{L}\d%:]|[./-]\d|st|nd|rd|th)`;
/** “From number 3 bus”, “at no. 2 on the list”. */
const otherwise = String.raw`(?! ?(?:[ap]m\b|of\b|to (?:nos?|numbers?)\b|on\b|bus|buses|in the (?:queue|list)|out of|priority|shirt|hours?|hrs?|days?|weeks?|wks?|months?|years?|yrs?|per|mph|times|people|children|gp\b))`;
const whereabouts =
  'at|from|outside|opposite|into|near|behind|to|round|visited|attended|door at|lives at|living at|neighbours?|tenants?|o/s';

/** The number of a house without its street: the neighbour knows it, and so does whoever reads of the street elsewhere. */
export const houseShapes: readonly Shape[] = [
  {
    ...address,
    // “At no. 37”, “from number 63”, “FROM NO 3”; not “no. 2 on the list”.
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:${whereabouts}) (?<what>(?:no\.?|nos\.?|numbers?) ?${house})${otherwise}`,
      'giu',
    ),
  },
  {
    ...address,
    // “Brian (no. 4) carried them”.
    pattern: new RegExp(
      String.raw`\p{Lu}[\p{L}’'-]+ \((?<what>(?:[Nn]o\.?|NO\.?|number|NUMBER) ?${house})\)`,
      'gu',
    ),
  },
  {
    ...address,
    // “Mr Bashir of 19”, “MRS TATE AT 39 ALSO CALLED”, of those next door; no hour is as late, and hardly an age told so.
    pattern: new RegExp(
      String.raw`\b(?:[Mm]rs?|MRS?|[Mm]s|MS|[Mm]iss|MISS|[Nn]eighbours?|NEIGHBOURS?|[Tt]enant|TENANT|[Oo]ccupant|OCCUPANT) (?:\p{Lu}\.? )?\p{Lu}[\p{L}’'-]+ (?:(?:of|OF|from|FROM) (?<what>${house})|(?:at|AT) (?<which>(?:2[5-9]|[3-9]\d|\d{3})[a-dA-D]?(?![\p{L}\d%:]|[./-]\d)))${otherwise}`,
      'gu',
    ),
  },
];
