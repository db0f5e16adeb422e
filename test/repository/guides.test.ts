import { expect, test } from 'vitest';
import { filesBelow, projectFile } from './source-files.ts';

const guides = filesBelow('docs/guides', ['.md']);

test('every picture that a guide shows is made by the script', () => {
  const listed: readonly { readonly name: string }[] = JSON.parse(projectFile('docs/pictures/pictures.json'));
  const made = new Set<string>(listed.map(({ name }) => name));
  const shown = guides.flatMap(({ text }) =>
    [...text.matchAll(/\]\(\.\.\/pictures\/([\w-]+)\.png\)/g)].map((match) => match[1] ?? ''),
  );
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.filter((name) => !made.has(name))).toEqual([]);
});

test('every button that a guide says to press is one of the program', () => {
  const pages = filesBelow('src', ['.tsx'])
    .filter(({ path }) => !path.endsWith('.test.tsx'))
    .map(({ text }) => text)
    .join('\n');
  const pressed = guides.flatMap(({ path, text }) =>
    [
      ...text.matchAll(/(?:[Pp]ress|or|: )\s\*\*([A-Z][^*.]+)\*\*|\*\*(Begin the review|Make a link)\*\*/g),
    ].map((match) => ({ path, button: match[1] ?? match[2] ?? '' })),
  );
  expect(pressed.length).toBeGreaterThan(5);
  expect(
    pressed.filter(({ button }) => !pages.includes(`"${button}"`) && !pages.includes(`'${button}'`)),
  ).toEqual([]);
});
