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
