import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { govukFolder } from '../render-component.ts';
import { describeParams, macroOption, paramsName } from './describe-params.ts';

export const componentTypesFile = 'src/platform/view/components.generated.ts';

/** The text of the file of types, out of the macro options that govuk-frontend ships. */
export function writeComponentTypes(): string {
  const folder = join(govukFolder, 'components');
  const components = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const types = components.map((component) => {
    const file = readFileSync(join(folder, component, 'macro-options.json'), 'utf8');
    const options = z.array(macroOption).parse(JSON.parse(file));
    return [`export interface ${paramsName(component)} {`, ...describeParams(options, '  '), '}'].join('\n');
  });
  return [
    '// Written by `sh bin/run components`, out of the macro options of govuk-frontend. Do not change by hand.',
    "import type { HtmlAttributes } from './html-attributes.ts';",
    "import type { SafeHtml } from './safe-html.ts';",
    '',
    ...types.map((type) => `${type}\n`),
    '/** Every component of the GOV.UK Design System, with what it takes. */',
    'export interface GovukComponents {',
    ...components.map((component) => `  readonly '${component}': ${paramsName(component)};`),
    '}',
    '',
  ].join('\n');
}
