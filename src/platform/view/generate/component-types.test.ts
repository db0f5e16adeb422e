import { expect, test } from 'vitest';
import { projectFile } from '../../../../test/repository/source-files.ts';
import { describeParams } from './describe-params.ts';
import { componentTypesFile, writeComponentTypes } from './write-component-types.ts';

test('the types of the components are those of the package that is installed', () => {
  expect(projectFile(componentTypesFile)).toBe(writeComponentTypes());
});

const option = { type: 'string', required: true, description: 'Words.' };

test('HTML must be drawn, whatever it is called, and so must what fills a slot', () => {
  const slots = { ...option, name: 'slots', type: 'object', params: [{ ...option, name: 'start' }] };
  const lines = describeParams(
    [{ ...option, name: 'html' }, { ...option, name: 'titleHtml' }, slots],
    '',
  ).join('\n');
  expect(lines).toContain('readonly html?: SafeHtml | undefined;');
  expect(lines).toContain('readonly titleHtml?: SafeHtml | undefined;');
  expect(lines).toContain('readonly start: SafeHtml;');
});

test('what may be left out may be left out, and what is old or a block of a template is not offered', () => {
  const lines = describeParams(
    [
      { ...option, name: 'id' },
      { ...option, name: 'classes', required: false },
      { ...option, name: 'maxwords', deprecated: '6.6.0' },
      { ...option, name: 'caller', type: 'nunjucks-block' },
    ],
    '',
  );
  expect(lines).toEqual(['readonly id: string;', 'readonly classes?: string | undefined;']);
});
