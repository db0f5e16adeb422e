import { expect, test } from 'vitest';
import { assets } from '../../src/platform/assets/list-assets.ts';
import { filesBelow } from '../repository/source-files.ts';

const styles = [...assets.values()].filter(({ name }) => name.endsWith('.css'));
const known = new Set(
  styles.flatMap(({ body }) =>
    [...body.toString('utf8').matchAll(/\.((?:sightline|govuk|moj)-[\w-]+)/g)].map(([, name = '']) => name),
  ),
);

/** Names of the design system for what it draws in the usual way: its style says nothing of them. */
const usualLooks = ['govuk-checkboxes', 'govuk-table__body', 'govuk-table__caption--s', 'govuk-tag--blue'];

/** What is called alike and is no class: the cookies, which the page on privacy names. */
const noClasses = ['sightline-visit', 'sightline-notice', 'sightline-ended'];

test('every class that a page names is one that a style knows', () => {
  const strange = filesBelow('src', ['.tsx'])
    .filter(({ path }) => !path.endsWith('.test.tsx'))
    .flatMap(({ path, text }) =>
      // A name that goes on in `${…}` is made up of parts.
      [...text.matchAll(/(?<=["'` ])((?:sightline|govuk|moj)-[a-z][\w-]*)(?=["'` ])/g)]
        .map(([, name = '']) => name)
        .filter((name) => !known.has(name) && !usualLooks.includes(name) && !noClasses.includes(name))
        .map((name) => `${path}: ${name}`),
    );
  expect(strange).toEqual([]);
});
