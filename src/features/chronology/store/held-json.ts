/** What PostgreSQL keeps in no text, beside the zero: half of a pair of code units; and the mark that stands for both. */
const unkept = /\uf8ff|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const marked = /\uf8ff([0-9a-f]{4})/g;
const mark = '\uf8ff';

/**
 * A value as JSON for a `jsonb` column, with every code unit of its texts: what agencies wrote is never altered, and a
 * file may hold signs that the database cannot. They are written as a mark with their number, and `escaped` says so.
 */
export function holdJson(value: Readonly<Record<string, unknown>>): string {
  const text = JSON.stringify(value);
  if (!/\\u0000|\\ud[89a-f]|\uf8ff/i.test(text)) return text;
  return JSON.stringify({ ...escapeTexts(value, hideUnkept), escaped: true });
}

/** What `holdJson` was given, out of what the database gives back. */
export function releaseJson(held: unknown): unknown {
  if (!isRecord(held) || held['escaped'] !== true) return held;
  const { escaped: _escaped, ...value } = held;
  return escapeTexts(value, showUnkept);
}

/** The same text for a plain column, where the sign itself matters to nobody. */
export function holdText(text: string): string {
  return text.replaceAll('\u0000', '\ufffd').toWellFormed();
}

function hideUnkept(text: string): string {
  return text
    .replace(unkept, (unit) => mark + unit.charCodeAt(0).toString(16).padStart(4, '0'))
    .replaceAll('\u0000', `${mark}0000`);
}

function showUnkept(text: string): string {
  return text.replace(marked, (_all, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

function escapeTexts(
  value: Readonly<Record<string, unknown>>,
  change: (text: string) => string,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, escapeIn(one, change)]));
}

function escapeIn(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => escapeIn(one, change));
  return isRecord(value) ? escapeTexts(value, change) : value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
