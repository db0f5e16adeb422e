import { describe, expect, test } from 'vitest';
import { renderComponent } from '../../src/platform/view/render-component.ts';
import { filesBelow } from '../repository/source-files.ts';
import { mapLeaves, readFixtures, trustHtml } from './fixtures.ts';

const attack = `"'><x-attack onclick="a">`;

/** Names whose texts are the program’s own and never a person’s: a component takes them for names of tags and types. */
const ownNames = ['element', 'headingLevel', 'titleHeadingLevel', 'type', 'role'];

function hostile(leaf: unknown, name: string, within: string): unknown {
  const trusted = trustHtml(leaf, name, within);
  if (typeof trusted !== 'string' || ownNames.includes(name)) return trusted;
  return `${trusted}${attack}`;
}

const fixtures = readFixtures().filter(({ options }) => typeof options['attributes'] !== 'string');

describe.each([...new Set(fixtures.map(({ component }) => component))])(
  'hostile words in %s',
  (component) => {
    const own = fixtures.filter((fixture) => fixture.component === component);

    test('stand there as words, wherever a text may be given', () => {
      const pierced = own.filter(({ options }) =>
        renderComponent('govuk', component, Object(mapLeaves(options, hostile)))
          .toString()
          .includes('<x-attack'),
      );
      expect(pierced.map(({ name }) => name)).toEqual([]);
    });
  },
);

test('the hostile words would be seen if a template let them through', () => {
  const trusted = renderComponent('govuk', 'inset-text', Object(trustHtmlOf({ html: attack }))).toString();
  expect(trusted).toContain('<x-attack');
});

function trustHtmlOf(options: object): unknown {
  return mapLeaves(options, trustHtml);
}

/** Each says in its own words why what it gives is safe. */
const mayGiveRawHtml = [
  'src/platform/view/safe-html.ts',
  'src/platform/view/render-component.ts',
  'src/platform/view/parts/chart-figure.tsx',
  // A QR picture is drawn of squares: none of the address’s signs stands in it.
  'src/features/people/web/sign-in-set-up/offer-fields.tsx',
  // The page of a chronology that is written as a file, with its own style and script inside.
  'src/features/chronology/outputs/',
  'src/features/drift/outputs/',
];

test('no page gives raw HTML but through the bridge', () => {
  const raw = filesBelow('src', ['.ts', '.tsx'])
    .filter(({ path }) => !/\.test\.tsx?$/.test(path))
    .filter(({ text }) =>
      /import \{[^}]*\braw\b[^}]*\} from 'hono|dangerouslySetInnerHTML|isEscaped:/.test(text),
    )
    .map(({ path }) => path);
  expect(raw).toContain('src/platform/view/safe-html.ts');
  expect(raw.filter((path) => !mayGiveRawHtml.some((known) => path.startsWith(known)))).toEqual([]);
});
