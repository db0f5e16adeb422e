import { parseDay } from '../../../../shared/day.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import { isInitials } from '../../../families/domain/initials.ts';
import { plain } from './find-plan-form.ts';
import type { FormPoint, FormPointTold, PlanForm } from './plan-form.ts';

/** What a form of a plan’s actions says above its table to whoever fills it in. */
export const formRules: readonly string[] = [
  'Write each thing that was done, or happened, in a row of its own: beside its action, or in one of the empty rows at the end. In an empty row write the number first: A1, R1, or both.',
  'The date is the day on which it happened, as exactly as your record has it. Never make a day up.',
  'In the last column write one of these: progress, no progress, worse. Leave it empty where it tells neither.',
  'Leave the number, the headings and the words of the plan as they are: by them the form is known when it comes back. A row of which there is nothing to tell stays empty.',
  'Your agency’s lead sends it like any other chronology. It is checked, and nothing goes into the chronology before they say so.',
];

const titleBegins = 'What was done about the plan of ';

export function titleOfForm(reference: string): string {
  return `${titleBegins}${reference}`;
}

export function footOfForm(title: string, code: string): string {
  return `${title}, ${code}`;
}

/** “ Mina is often hungry. (M.B.)”, behind the number of a risk. */
export function riskLine({ words, children }: FormPointTold): string {
  return children.length === 0 ? words : `${words} (${children.join(', ')})`;
}

/** “A1: the health visitor, by 3 May 2027, for M.B.” */
export function actionLine(action: FormPointTold): string {
  const children = action.children.length === 0 ? [] : [`${forWhom}${action.children.join(', ')}`];
  return `${beginOfAction(action)}${[...factsOf(action), ...children].join(', ')}`;
}

const forWhom = 'for ';

function beginOfAction({ label }: FormPoint): string {
  return `${label}: `;
}

function factsOf({ who, due }: FormPoint): readonly string[] {
  const day = due === null ? null : parseDay(due);
  return [...(who === null ? [] : [who]), ...(day === null ? [] : [`by ${sayDay(day)}`])];
}

/**
 * Whether a line of a form that came back is the form’s own, and holds nothing that somebody wrote into it. Whose initials stood there
 * is not kept, since children are told as whoever took it was told them: any initials are taken for those.
 */
export function isOwnLine(line: string, { code, points }: PlanForm): boolean {
  const text = plain(line);
  if (formRules.some((rule) => plain(rule) === text)) return true;
  if (isFoot(text, code)) return true;
  return points.some((point) =>
    point.kind === 'risk'
      ? isBehind(text, plain(`${point.label} ${point.words}`), /^ \((.*)\)$/)
      : isBehind(text, plain(`${beginOfAction(point)}${factsOf(point).join(', ')}`), /^(?:, )?\s?for (.*)$/),
  );
}

/** The title holds the reference that the family had then; behind the foot stands the number of the page. */
function isFoot(line: string, code: string): boolean {
  const text = line.replace(/ page \d+ of \d+$/, '');
  const [begin, end] = [plain(titleBegins), plain(footOfForm('', code))];
  const isBetween = text.length <= begin.length + end.length + longestReference;
  return text.startsWith(begin) && text.endsWith(end) && isBetween;
}

const longestReference = 41;

function isBehind(text: string, begin: string, children: RegExp): boolean {
  if (!text.startsWith(begin)) return false;
  const rest = text.slice(begin.length);
  const said = children.exec(rest)?.[1];
  return rest === '' || (said?.split(', ').every(isInitials) ?? false);
}
