import { z } from 'zod';

/** One entry of a component’s `macro-options.json`, as govuk-frontend ships it. */
export interface MacroOption {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  readonly isComponent?: boolean | undefined;
  /** The version from which on it should no longer be used. */
  readonly deprecated?: string | undefined;
  readonly params?: readonly MacroOption[] | undefined;
}

export const macroOption: z.ZodType<MacroOption> = z.lazy(() =>
  z.object({
    name: z.string(),
    type: z.string(),
    required: z.boolean(),
    description: z.string(),
    isComponent: z.boolean().optional(),
    deprecated: z.string().optional(),
    params: z.array(macroOption).optional(),
  }),
);

/** `error-message` and `errorMessage` alike as `ErrorMessageParams`. */
export function paramsName(component: string): string {
  const words = component.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join('')}Params`;
}

const simpleTypes: Readonly<Record<string, string>> = {
  string: 'string',
  boolean: 'boolean',
  integer: 'number',
};

/** The lines of a type’s body, for the options of a component or of a part of it. */
export function describeParams(options: readonly MacroOption[], indent: string, within = ''): string[] {
  const usable = options.filter(
    ({ type, deprecated }) => type !== 'nunjucks-block' && deprecated === undefined,
  );
  const names = [...new Set(usable.map(({ name }) => name))];
  // A divider between choices has none of what a choice must have.
  const loose = names.includes('divider');
  return names.map((name) => {
    const same = usable.filter((option) => option.name === name);
    const types = same.map((option) => typeOf(option, indent, within)).join(' | ');
    const needed = !loose && same.every(isNeeded);
    return `${indent}readonly ${name}${needed ? '' : '?'}: ${types}${needed ? '' : ' | undefined'};`;
  });
}

/** Text and HTML are both called required, “if the other is not set”. */
function isNeeded({ required, description, name }: MacroOption): boolean {
  return (
    required &&
    !/^If `|^Required if|\bis not required\b/.test(description) &&
    !/(?:^t|T)ext$|(?:^h|H)tml$/.test(name)
  );
}

function typeOf(option: MacroOption, indent: string, within: string): string {
  const { name, type, params, isComponent } = option;
  if (isComponent === true) return paramsName(name);
  if (name === 'attributes' || name.endsWith('Attributes')) return 'HtmlAttributes';
  if (type === 'string' && (/^html$|Html$/.test(name) || within === 'slots')) return 'SafeHtml';
  if (type === 'array') return `readonly ${params === undefined ? 'string' : partOf(params, indent, name)}[]`;
  if (type === 'object')
    return params === undefined ? 'Readonly<Record<string, string>>' : partOf(params, indent, name);
  const simple = simpleTypes[type];
  if (simple === undefined) throw new Error(`${name} is of a type not known here: ${type}`);
  return simple;
}

function partOf(params: readonly MacroOption[], indent: string, name: string): string {
  return ['{', ...describeParams(params, `${indent}  `, name), `${indent}}`].join('\n');
}
