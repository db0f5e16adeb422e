import { findRoleWords, isRole, readRole } from '../terms/cast-words.ts';

/** What people at schools and offices do, of whom lists of people say that they are teachers at most. */
const jobs =
  'caretaker|cleaner|cook|crossing warden|dinner lady|janitor|kitchen assistant|librarian|lunchtime supervisor|midday supervisor|receptionist|site manager';
const shortForms = 'AHT|DHT|EWO|HLTA|HoY|HOY|HT|SENCO|SENCo|SENDCo|SENDCO|TA';
const inBrackets = new RegExp(
  String.raw`^(?: ?\((?:the )?|, (?:the |an? )?)(?:${jobs}|${shortForms})(?=[),.;]|$| at\b)`,
  'u',
);
/** “Mr Dean HT called”; in “Mr Dean, HT informed” another is told. */
const behindName = new RegExp(
  String.raw`^ (?:${shortForms})(?=[,.;:)]|$| (?!(?:also )?(?:aware|informed|notified|present|told|updated)\b))`,
  'u',
);

/** The role of a teacher, where what stands behind a name with a title is somebody’s work at a school: “Mrs Holt (cook)”. Null where nothing does. */
export function jobBehind(text: string, end: number): string | null {
  const behind = text.slice(end, end + 40);
  return inBrackets.test(behind) || behindName.test(behind) ? 'teacher' : null;
}

const ownedBehind =
  /^(?:,? \(|, |,? who (?:is|was) )(?:her|his|their|our|my|the|\p{L}+['’]s) ((?:\p{Ll}+ ){0,2}\p{Ll}+)(?=[,.;)]|$)/u;
const isBefore = /(?<!\p{L})((?:\p{Ll}+ )?\p{L}\p{Ll}+) (?:is|was)(?: called)? $/u;
/** “The teacher, Mrs Akhtar, restrained him”. */
const isApposed = /(?<!\p{L})(?:the|an?|her|his|their|\p{L}+['’]s) ((?:\p{Ll}+ ){0,2}\p{Ll}+), $/iu;
const firmBehind =
  /^ (?:of|from|at) (?:\p{Lu}[\p{L}’'-]*,? (?:(?:&|and) )?){1,4}(?:LLP|Solicitors|Chambers|Law|Legal)(?!\p{L})/u;
const reach = 60;

/** “Mr Reece, Tyler’s maths teacher,”, “Tyler’s solicitor is Ms Reece”, “Ms Reece of Reece Lowe LLP”: what somebody with a title is said to work as. Null where nothing says so. */
export function workSaidOf(text: string, start: number, end: number): string | null {
  const behind = text.slice(end, end + reach);
  if (firmBehind.test(behind)) return 'solicitor';
  const [, owned = ''] = ownedBehind.exec(behind) ?? [];
  const before = text.slice(Math.max(0, start - reach), start);
  const [, said = ''] =
    isBefore.exec(before) ?? (behind.startsWith(',') ? isApposed.exec(before) : null) ?? [];
  return workIn(owned) ?? workIn(said);
}

/** Of “maths teacher” the teacher’s. */
function workIn(words: string): string | null {
  const role = findRoleWords(words);
  if (role === null || !words.toLowerCase().endsWith(role)) return null;
  return isRole(role) && readRole(role).kind === 'staff' ? role : null;
}

/** “(no relation)”, “is not related to the family”: whoever is called so is nobody of it. */
export function isSaidUnrelated(text: string, end: number): boolean {
  return /^[^.;\r\n]{0,60}?(?<!\p{L})(?:no relation|not (?:a relation|related)|unrelated)(?!\p{L})/iu.test(
    text.slice(end, end + 2 * reach),
  );
}
