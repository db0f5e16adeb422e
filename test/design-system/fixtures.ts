import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { raw } from 'hono/html';
import { z } from 'zod';
import { govukFolder } from '../../src/platform/view/render-component.ts';

const fixtureFile = z.object({
  component: z.string(),
  fixtures: z.array(
    z.object({ name: z.string(), options: z.record(z.string(), z.unknown()), html: z.string() }),
  ),
});

/** One official example: what a component is given, and the HTML that it must give. */
export interface Fixture {
  readonly component: string;
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly html: string;
}

/** The examples that govuk-frontend ships, of every component. */
export function readFixtures(): readonly Fixture[] {
  const folder = join(govukFolder, 'components');
  return readdirSync(folder).flatMap((component) => {
    const file = join(folder, component, 'fixtures.json');
    if (!existsSync(file)) return [];
    const { fixtures } = fixtureFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    return fixtures.map((fixture) => ({ component, ...fixture }));
  });
}

/** Gives every leaf of an example anew; `name` is its own, `within` that of the object around it. */
export function mapLeaves(
  value: unknown,
  change: (leaf: unknown, name: string, within: string) => unknown,
  name = '',
  within = '',
): unknown {
  if (Array.isArray(value)) return value.map((one) => mapLeaves(one, change, '', name));
  if (typeof value !== 'object' || value === null) return change(value, name, within);
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, mapLeaves(one, change, key, name)]),
  );
}

/** The HTML of an example is the design system’s own: it may pass as drawn. */
export function trustHtml(leaf: unknown, name: string, within: string): unknown {
  const isHtml = typeof leaf === 'string' && (/^html$|Html$/.test(name) || within === 'slots');
  return isHtml ? raw(leaf) : leaf;
}
