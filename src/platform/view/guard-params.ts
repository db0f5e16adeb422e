import { isSafeHtml } from './safe-html.ts';

/**
 * The components’ templates write whatever stands under these names as it is: each `html` of the macro
 * options, and the slots of the service navigation.
 */
const rawName = /^html$|Html$/;
const rawFolder = 'slots';

const attributeName = /^[a-z][\w:.-]*$/i;
const handlerName = /^on/i;
/** Names whose values are addresses. */
const addressName = /^(?:href|url|src|action|formaction|\w+Url)$/;
/** What a browser leaves out of an address before it looks at its scheme. */
const leftOut = /[\p{Cc}\s]/gu;

/**
 * The parameters of a component, as its template may have them. What is HTML must have been drawn by us, or
 * a TypeError says where it was not; everything else becomes plain text, which the template escapes. Types
 * say the same: this holds it where types were got round.
 */
export function guardParams(params: object): object {
  return guardObject(params, '');
}

function guardObject(object: object, path: string): Record<string, unknown> {
  const guarded: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(object)) {
    if (value === undefined) continue;
    guarded[name] = guardValue(value, name, path === '' ? name : `${path}.${name}`);
  }
  return guarded;
}

function guardValue(value: unknown, name: string, path: string): unknown {
  if (name === 'attributes' || name.endsWith('Attributes')) return guardAttributes(value, path);
  if (Array.isArray(value)) return value.map((one) => guardValue(one, '', path));
  if (typeof value === 'function') throw new TypeError(`${path}: a component takes no functions`);
  if (typeof value !== 'object' || value === null || isSafeHtml(value)) return guardText(value, name, path);
  return guardObject(value, path);
}

function guardText(value: unknown, name: string, path: string): unknown {
  const isRaw = rawName.test(name) || path.split('.').at(-2) === rawFolder;
  if (isRaw && typeof value !== 'boolean' && value !== null && !isSafeHtml(value)) {
    throw new TypeError(`${path} is HTML: draw it, and give asHtml(…)`);
  }
  if (addressName.test(name) && typeof value === 'string') refuseScript(value, path);
  return isSafeHtml(value) ? value.toString() : value;
}

function guardAttributes(value: unknown, path: string): unknown {
  if (typeof value !== 'object' || value === null || isSafeHtml(value)) {
    throw new TypeError(`${path} are names with values`);
  }
  for (const [name, one] of Object.entries(value)) {
    if (!attributeName.test(name) || handlerName.test(name)) {
      throw new TypeError(`${path}: no attribute may be called “${name}”`);
    }
    if (addressName.test(name) && typeof one === 'string') refuseScript(one, path);
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, isSafeHtml(one) ? one.toString() : one]),
  );
}

/** An address that a link may lead to: of the web, of mail or telephone, or within the application. */
function refuseScript(address: string, path: string): void {
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address.replace(leftOut, ''))?.[1];
  if (scheme !== undefined && !['http', 'https', 'mailto', 'tel'].includes(scheme.toLowerCase())) {
    throw new TypeError(`${path}: a page links to no address of the kind “${scheme}:”`);
  }
}
