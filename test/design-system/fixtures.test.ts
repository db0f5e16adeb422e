import { describe, expect, test } from 'vitest';
import { renderComponent } from '../../src/platform/view/render-component.ts';
import { mapLeaves, readFixtures, trustHtml } from './fixtures.ts';

const fixtures = readFixtures();

test('the design system ships examples of every component', () => {
  expect(fixtures.length).toBeGreaterThanOrEqual(725);
});

function trusted(options: Readonly<Record<string, unknown>>): object {
  return Object(mapLeaves(options, trustHtml));
}

describe.each([...new Set(fixtures.map(({ component }) => component))])(
  'the official examples of %s',
  (component) => {
    const own = fixtures.filter((fixture) => fixture.component === component);

    test.each(own)('come out byte for byte: $name', ({ options, html }) => {
      expect(renderComponent('govuk', component, trusted(options)).toString()).toBe(html);
    });
  },
);
