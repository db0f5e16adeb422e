import type { FormValues } from '../forms/form.ts';
import { readSigns } from './read-signs.ts';

/** What somebody chose from a list, in the words of its page. */
export interface ChosenOnPage {
  readonly field: string;
  readonly label: string;
  readonly text: string;
}

/**
 * What somebody chose on a page of ours, boxes, rounds and lists, in the words in which the page is drawn now, in its order: so a list of a
 * record tells no more than its reader may see by now. Nothing of what stands there no more.
 *
 * @param html of the page.
 * @param fields as they were sent.
 */
export function findChosen(html: string, fields: FormValues): readonly ChosenOnPage[] {
  const labels = labelsOf(html);
  const isSent = (field: string, value: string) =>
    value !== '' && [fields[field] ?? []].flat().includes(value);
  const found = [...html.matchAll(offering)].flatMap(({ 0: tag, 1: options, index }): ChosenOnPage[] => {
    const field = attributeOf(tag, 'name') ?? '';
    const label = labels.get(attributeOf(tag, 'id') ?? '') ?? '';
    if (options !== undefined)
      return [...options.matchAll(option)]
        .filter(([one]) => isSent(field, attributeOf(one, 'value') ?? ''))
        .map(([, text = '']) => ({ field, label, text: textOf(text) }));
    if (!isSent(field, attributeOf(tag, 'value') ?? '')) return [];
    const legend = legendAt(html, index);
    return [legend === null ? { field, label, text: 'Yes' } : { field, label: legend, text: label }];
  });
  return found.filter(({ label, text }) => label !== '' && text !== '');
}

/** A box, a round, or a whole list. */
const offering = /<input\b(?=[^>]*\stype="(?:checkbox|radio)")[^>]*>|<select\b[^>]*>(.*?)<\/select>/gs;
const option = /<option\b[^>]*>(.*?)<\/option>/gs;
const labelled = /<label\b[^>]*\sfor="([^"]*)"[^>]*>(.*?)<\/label>/gs;

function labelsOf(html: string): ReadonlyMap<string, string> {
  return new Map(
    [...html.matchAll(labelled)].map(([, id = '', words = '']) => [readSigns(id), textOf(words)]),
  );
}

/** Of the group in which something stands; null where it stands in none. */
function legendAt(html: string, at: number): string | null {
  const from = html.lastIndexOf('<legend', at);
  if (from < 0 || html.lastIndexOf('</fieldset>', at) > from) return null;
  const [, words = ''] = /^<legend\b[^>]*>(.*?)<\/legend>/s.exec(html.slice(from, at)) ?? [];
  return textOf(words);
}

function attributeOf(tag: string, name: string): string | null {
  const [, value] = new RegExp(`^<[^>]*?\\s${name}="([^"]*)"`).exec(tag) ?? [];
  return value === undefined ? null : readSigns(value);
}

function textOf(html: string): string {
  return readSigns(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}
