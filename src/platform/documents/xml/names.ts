/** The namespaces that we read, in both forms of the Office standard, under the prefix that code calls them by. */
const usualPrefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
};

/** The namespace of every prefix in a stretch of the part, and the names already worked out there. */
interface Scope {
  readonly namespaces: ReadonlyMap<string, string>;
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
}

export interface Names {
  enter(attributes: Readonly<Record<string, string>>): void;
  leave(): void;
  ofElement(written: string): string;
  ofAttribute(written: string): string;
}

/** Follows namespace declarations through a part. Most parts declare theirs once, so names are worked out once. */
export function startNames(): Names {
  let scope: Scope = { namespaces: new Map(), elements: new Map(), attributes: new Map() };
  const outer: Scope[] = [];
  return {
    enter(attributes) {
      outer.push(scope);
      const declared = declarations(attributes);
      if (declared === null) return;
      const namespaces = new Map([...scope.namespaces, ...declared]);
      scope = { namespaces, elements: new Map(), attributes: new Map() };
    },
    leave() {
      scope = outer.pop() ?? scope;
    },
    ofElement: (written) => lookUp(scope.elements, written, scope.namespaces, true),
    ofAttribute: (written) => lookUp(scope.attributes, written, scope.namespaces, false),
  };
}

/** Null for the many elements that declare nothing. */
function declarations(attributes: Readonly<Record<string, string>>): [string, string][] | null {
  let found: [string, string][] | null = null;
  for (const key in attributes) {
    if (!key.startsWith('xmlns')) continue;
    found ??= [];
    if (key === 'xmlns') found.push(['', attributes[key] ?? '']);
    else if (key.charAt(5) === ':') found.push([key.slice(6), attributes[key] ?? '']);
  }
  return found;
}

function lookUp(
  known: Map<string, string>,
  written: string,
  namespaces: ReadonlyMap<string, string>,
  isElement: boolean,
): string {
  const before = known.get(written);
  if (before !== undefined) return before;
  const colon = written.indexOf(':');
  const prefix = written.slice(0, Math.max(0, colon));
  const local = written.slice(colon + 1);
  // An attribute without a prefix belongs to its element, not to the default namespace.
  const bare = prefix === '' && !isElement;
  const name = bare ? local : `${usualPrefixes[namespaces.get(prefix) ?? ''] ?? 'other'}:${local}`;
  known.set(written, name);
  return name;
}
