/** Text as it may stand in XML content and in attribute values in double quotes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface Relationship {
  readonly id: string;
  /** The last word of its type, such as `hyperlink`, or the whole type. */
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A relationships part (`.rels`) of an Office file. */
export function relationshipsXml(relationships: readonly Relationship[]): string {
  const items = relationships.map(({ id, type, target, external }) => {
    const wholeType = type.includes(':') ? type : `${officeRelationships}/${type}`;
    const mode = external ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${wholeType}" Target="${escapeXml(target)}"${mode}/>`;
  });
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return `${xmlDeclaration}<Relationships xmlns="${namespace}">${items.join('')}</Relationships>`;
}

/** The part of an Office file that tells the type of every other part. */
export function contentTypesXml(types: readonly (readonly [part: string, type: string])[]): string {
  const overrides = types.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  return (
    `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>' +
    `${overrides.join('')}</Types>`
  );
}
