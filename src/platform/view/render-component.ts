import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { raw } from 'hono/html';
import nunjucks from 'nunjucks';
import { guardParams } from './guard-params.ts';
import type { SafeHtml } from './safe-html.ts';

const packages = createRequire(import.meta.url);

/** A folder of an installed package, by a file that the package lets others see. */
function packageFolder(file: string): string {
  return dirname(packages.resolve(file));
}

export const govukFolder = join(packageFolder('govuk-frontend/package.json'), 'dist', 'govuk');
export const mojFolder = join(packageFolder('@ministryofjustice/frontend/package.json'), 'moj');

const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([dirname(govukFolder), dirname(mojFolder)], { noCache: false, watch: false }),
  // With throwOnUndefined 48 of the official examples break: their templates count on nothing being nothing.
  { autoescape: true, trimBlocks: true, lstripBlocks: true },
);

const compiled = new Map<string, nunjucks.Template>();

function macroName(system: string, component: string): string {
  const words = component.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${system}${words.join('')}`;
}

/** The macro of a component, compiled once. Both names come from the program, never from a request. */
function findTemplate(system: 'govuk' | 'moj', component: string): nunjucks.Template {
  const key = `${system}/components/${component}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  if (!/^[a-z-]+$/.test(component)) throw new TypeError(`no component is called “${component}”`);
  const macro = macroName(system, component);
  const source = `{%- from "${key}/macro.njk" import ${macro} -%}{{- ${macro}(params) -}}`;
  const template = new nunjucks.Template(source, environment, key, true);
  compiled.set(key, template);
  return template;
}

/** Draws a component by its own template. Throws where its parameters hold HTML that we did not draw. */
export function renderComponent(system: 'govuk' | 'moj', component: string, params: object): SafeHtml {
  return raw(
    findTemplate(system, component)
      .render({ params: guardParams(params) })
      .trim(),
  );
}
