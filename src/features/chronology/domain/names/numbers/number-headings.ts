import type { ResidualFinding } from '../terms/cast.ts';
import { marks } from '../terms/marks.ts';
import { isReference, readDays } from './number-checks.ts';

/** What the numbers of a column are, where its heading says it: “LCS ID”, “Hospital No”, “Phone”. */
export type NumberColumn = 'reference-number' | 'phone';

/** What programs, services and courts know somebody by; headings that say so and no more are columns of it. */
const alone =
  'lcs|mrn|mrns|cad|cads|cro|pnc|pncid|ppn|upn|uln|urn|uprn|ucrn|nino|niche|athena|mosaic|liquidlogic|emis|rio|systmone|carefirst|collar|storm|prison|passport|usrn|crn|noms|lac|pid|hcpc|nmc|gmc';
const before =
  'account|arrest|benefit|carer|case|case file|charge|child|children|claim|client|collar|court|crime|custody|district|ehcp?|event log|exhibit|family|file|force|home office|hosp|hospital|household|incident|individual|insurance|investigation|lac|member|national insurance|ni|noms|occ|occurrence|offence|offender|officer|patient|payroll|person|personal|police|policy|prison|prisoner|pupil|record|referral|registration|resident|service user|shoulder|staff|student|su|subject|suspect|system|tenancy|tenant|unique|unique pupil|unit|victim|warrant|witness|worker|young person|yp';
const isCalled = 'id|ids|identifier|no|nos|num|number|numbers|nr|ref|refs|reference|references|urn|code';
const references = new RegExp(
  `^(?:(?:the|our|your|their|local|old|new|related|linked) )?(?:(?:${alone})|(?:(?:${before}|log|${alone}) )+(?:(?:${isCalled})(?: |$))+)$`,
);
const phones =
  /^(?:(?:home|work|mobile|day|daytime|evening|emergency|contact|parents?|mothers?|fathers?|carers?|family|main|other|school|best) )*(?:(?:tel|phone|telephone|mobile|mob|cell|landline|fax|ext|extn|extension)(?: (?:no|nos|num|number|numbers|details|contact))?|contact (?:no|nos|num|number|numbers))(?: \d)?$/;

const longestHeading = 60;

/** “Tel (home)”, “Case no. (Mosaic)” and “(Mosaic) no” go by the words beside the brackets, or by all. */
export function numberColumnOf(heading: string): NumberColumn | null {
  if (heading.length > longestHeading) return null;
  const plain = heading.normalize('NFKC').toLowerCase().replace(/['’]/g, '');
  const either = [plain.replace(/\([^)]*\)/g, ' '), plain].map(wordsOf);
  if (either.some((words) => phones.test(words))) return 'phone';
  return either.some((words) => references.test(words)) ? 'reference-number' : null;
}

function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** A number in a cell of such a column: of three figures or more, with the letters and signs that belong to it. */
const numbered: Readonly<Record<NumberColumn, RegExp>> = {
  'reference-number':
    /(?<![\p{L}\d])(?=[A-Z\d/:-]{0,32}\d{3})[A-Z\d](?:[A-Z\d]|[/:#-](?=[A-Z\d])){2,40}(?![\p{L}\d])/giu,
  phone: /(?<![\p{L}\d])[+(]?\d(?:[ \u00a0().-]{0,2}\d){3,14}(?![\p{L}\d])/gu,
};
/** All of it is the number: “H 448 812”. */
const whole = /^(?=(?:\D{0,20}\d){3})[A-Z\d](?:[A-Z\d]|[ /:#.-](?=[A-Z\d(])){2,60}$/i;
const letters = /\p{Ll}{2}/u;
const clock = /^\d{1,2}:\d{2}$/;

/** The numbers of a cell whose heading says that it has them; dates are none, nor is a year among words. */
export function findNumbersUnder(text: string, kind: NumberColumn) {
  const only = text.trim();
  const isWhole = kind === 'reference-number' && whole.test(only) && !letters.test(only) && !clock.test(only);
  const found = isWhole
    ? [{ start: text.indexOf(only), what: only }]
    : Array.from(text.matchAll(numbered[kind]), ({ 0: what, index: start }) => ({ start, what }));
  return found
    .filter(({ what }) => (isWhole ? readDays(what).length === 0 : isReference(what)))
    .map(
      ({ start, what }): { kind: ResidualFinding['kind']; start: number; end: number; shownAs: string } => {
        return { kind, start, end: start + what.length, shownAs: marks[kind] };
      },
    );
}
