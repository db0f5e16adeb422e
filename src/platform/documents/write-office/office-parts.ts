import type { OfficePart } from './settle-archive.ts';
import { xmlText } from './xml-text.ts';

/** What an Office file says of itself. It names no author and no day: neither is the file’s to make up. */
export interface DocumentProperties {
  readonly title: string;
  readonly description: string;
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const packageTypes = 'application/vnd.openxmlformats-package';
const officeTypes = 'application/vnd.openxmlformats-officedocument';
export const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Which kind each part is: those of the document, and the two that tell of it. */
export function contentTypes(kinds: readonly (readonly [path: string, kind: string])[]): OfficePart {
  const all = [
    ...kinds.map(([path, kind]) => [path, `${officeTypes}.${kind}+xml`]),
    ['docProps/core.xml', `${packageTypes}.core-properties+xml`],
    ['docProps/app.xml', `${officeTypes}.extended-properties+xml`],
  ];
  const overrides = all.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  return part('[Content_Types].xml', [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    `<Default Extension="rels" ContentType="${packageTypes}.relationships+xml"/>`,
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides,
    '</Types>',
  ]);
}

/** The way from the package to its document, and the properties of the document. */
export function packageParts(documentPath: string, properties: DocumentProperties): readonly OfficePart[] {
  return [
    part('_rels/.rels', [
      `<Relationships xmlns="${packageRelationships}">`,
      `<Relationship Id="rId1" Type="${relationshipTypes}/officeDocument" Target="${documentPath}"/>`,
      `<Relationship Id="rId2" Type="${packageRelationships}/metadata/core-properties" Target="docProps/core.xml"/>`,
      `<Relationship Id="rId3" Type="${relationshipTypes}/extended-properties" Target="docProps/app.xml"/>`,
      '</Relationships>',
    ]),
    part('docProps/core.xml', [
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
      ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
      `<dc:title>${xmlText(properties.title)}</dc:title>`,
      `<dc:description>${xmlText(properties.description)}</dc:description>`,
      '<dc:language>en-GB</dc:language>',
      '</cp:coreProperties>',
    ]),
    part('docProps/app.xml', [
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">',
      '<Application>Sightline</Application>',
      '</Properties>',
    ]),
  ];
}

/** What a part refers to, numbered from `rId1` in the order given. */
export function relationships(
  path: string,
  targets: readonly (readonly [kind: string, target: string])[],
): OfficePart {
  return part(path, [
    `<Relationships xmlns="${packageRelationships}">`,
    ...targets.map(
      ([kind, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${relationshipTypes}/${kind}" Target="${target}"/>`,
    ),
    '</Relationships>',
  ]);
}

export function part(path: string, pieces: readonly string[]): OfficePart {
  return { path, pieces: [xmlHead, ...pieces] };
}
