import { expect, test } from 'vitest';
import { CheckboxField, RadioField, SelectField, TickField } from '../forms/choice-inputs.tsx';
import { freshForm } from '../forms/form.ts';
import { HiddenField } from '../forms/form-frame.tsx';
import { TextField } from '../forms/text-inputs.tsx';
import { asHtml } from '../view/safe-html.ts';
import { findChosen } from './chosen-on-page.ts';

const form = freshForm();
const children = [
  { value: 'id-1', text: 'Mina “Mimi” O’Hara & <b>Co</b>', hint: '7 years old' },
  { value: 'id-2', text: 'Jory O’Hara' },
  { value: 'all', text: 'All children' },
];
const agencies = [
  { value: 'id-8', text: 'Wexmoor Police' },
  { value: 'id-9', text: 'Wexmoor Schools' },
];

const html = [
  CheckboxField({ form, name: 'children', label: 'Which children is it about?', choices: children }),
  RadioField({ form, name: 'of', label: 'Which agency & why', choices: agencies, asHeading: true }),
  SelectField({ form, name: 'told', label: 'Whom you told', choices: agencies, none: 'Choose' }),
  TickField({ form, name: 'sure', label: 'It is so' }),
  HiddenField({ name: 'version', value: '3' }),
  TextField({ form, name: 'words', label: 'What happened' }),
]
  .map((drawn) => String(asHtml(drawn)))
  .join('\n');

test('what was chosen on a page is told in its words, each choice by the name of what it answers', () => {
  const fields = { words: 'id-1', children: ['id-2', 'id-1'], of: 'id-9', told: 'id-8', sure: 'yes' };
  expect(findChosen(html, fields)).toEqual([
    { field: 'children', label: 'Which children is it about?', text: 'Mina “Mimi” O’Hara & <b>Co</b>' },
    { field: 'children', label: 'Which children is it about?', text: 'Jory O’Hara' },
    { field: 'of', label: 'Which agency & why', text: 'Wexmoor Schools' },
    { field: 'told', label: 'Whom you told', text: 'Wexmoor Police' },
    { field: 'sure', label: 'It is so', text: 'Yes' },
  ]);
});

test('nothing is told of what is hidden, typed, left empty, or stands on the page no more', () => {
  expect(findChosen(html, { version: '3', words: 'Seen', told: '', children: 'id-7', of: [] })).toEqual([]);
});
