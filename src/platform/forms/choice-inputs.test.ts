import { expect, test } from 'vitest';
import { govuk } from '../view/govuk.ts';
import { asHtml } from '../view/safe-html.ts';
import { CheckboxField } from './choice-inputs.tsx';
import { legendParams } from './field-props.ts';
import { choicesOf, type FormState } from './form.ts';

/** Each tag with its attributes in order of their names, and the words between: how they are set out does not matter. */
function marksOf(html: string): readonly string[] {
  return [...html.matchAll(/<[^>]*>|[^<]+/g)].flatMap(([part]) => {
    const [head = '', ...attributes] = part.startsWith('<')
      ? [...part.replace(/\/?>$/, '').matchAll(/[^\s="]+(="[^"]*")?/g)].map(([one]) => one)
      : [part.replace(/\s+/g, ' ').trim()];
    const named = attributes.map((one) => one.replace(/^checked=""$/, 'checked'));
    return head === '' ? [] : [[head, ...named.toSorted()].join(' ').replaceAll('&#39;', "'")];
  });
}

const choices = [
  { value: 'a', text: 'File 1: <b>health</b>.docx', hint: 'the first & best' },
  { value: 'b', text: 'File 2' },
  { value: 'c"', text: 'File 3' },
];

const forms: readonly [string, FormState][] = [
  ['nothing ticked', { values: {}, errors: [] }],
  ['two ticked', { values: { files: ['a', 'c"'] }, errors: [] }],
  ['with an error', { values: { files: 'b' }, errors: [{ field: 'files', message: 'Choose “one”' }] }],
];

test.each(forms)('boxes are drawn as the design system draws them: %s', (_, form) => {
  for (const more of [{}, { hint: 'Only where it <goes> instead.' }, { asHeading: true }]) {
    const field = { form, name: 'files', label: 'Which files leave?', ...more };
    const macro = govuk('checkboxes', {
      ...legendParams(field),
      idPrefix: 'files',
      name: 'files',
      items: choices.map(({ value, text, hint }) => ({
        value,
        text,
        hint: hint === undefined ? undefined : { text: hint },
      })),
      values: choicesOf(form, 'files'),
    });
    const own = asHtml(CheckboxField({ ...field, choices })).toString();
    expect(marksOf(own)).toEqual(marksOf(asHtml(macro).toString()));
  }
});
