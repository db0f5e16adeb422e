import { raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/**
 * HTML that our own templates wrote, every value in it escaped. A plain string is none: where a component
 * takes HTML, no text that somebody typed can be given to it by mistake.
 */
export type SafeHtml = HtmlEscapedString;

/** What a `.tsx` expression gives. */
type Drawn = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A drawn element as the HTML that a GOV.UK component takes: `html: asHtml(<strong>{name}</strong>)`. */
export function asHtml(drawn: Drawn): SafeHtml {
  const text: unknown = drawn instanceof Promise ? drawn : drawn.toString();
  if (typeof text !== 'string') throw new TypeError('a page is drawn in one go: no component of it may wait');
  return raw(text);
}

/**
 * What somebody wrote, in their own lines, for a component. The ends of its lines are written as signs: the components' templates push in
 * every line of what they are given, and that would stand in the text.
 *
 * @param drawn elements without attributes over several lines.
 */
export function asWritten(drawn: Drawn): SafeHtml {
  return raw(String(asHtml(drawn)).replaceAll('\n', '&#10;'));
}

/** Whether a value is HTML that was drawn, and no text that anybody typed. */
export function isSafeHtml(value: unknown): value is SafeHtml {
  return typeof value === 'object' && value !== null && 'isEscaped' in value && value.isEscaped === true;
}
