import { blockXml, type DocxBlock, type DocxLinks } from './docx-blocks.ts';
import { contentTypesXml, type Relationship, relationshipsXml, xmlDeclaration } from './xml.ts';
import { buildZip, type ZipEntry } from './zip.ts';

export type { DocxBlock, DocxCell, DocxRow, DocxRun } from './docx-blocks.ts';

export interface DocxOptions {
  /** Further relationships of the document, such as an attached template or a linked picture. */
  readonly relationships?: readonly Relationship[];
  /** Further relationships of the settings part: where Word keeps the attached template. */
  readonly settingsRelationships?: readonly Relationship[];
  /** A macro project stands inside; the file still calls itself a plain document. */
  readonly vbaProject?: boolean;
  /** The file calls itself a macro-enabled document. */
  readonly macroEnabled?: boolean;
  /** The file calls itself a template. */
  readonly template?: boolean;
  /** Text of the page header. */
  readonly header?: string;
  /** Texts of the footnotes, numbered from 1. */
  readonly footnotes?: readonly string[];
  /** Comments in the margin. */
  readonly comments?: readonly string[];
  /** Put in front of the document's root element, such as a DOCTYPE. */
  readonly prologue?: string;
  /** Put at the end of the body as it is. */
  readonly bodyXml?: string;
  /** Inside `w:styles`, besides the styles that are always there. */
  readonly stylesXml?: string;
  /** Written in the strict form of the standard: other namespaces, same words. */
  readonly strict?: boolean;
  readonly extraEntries?: readonly ZipEntry[];
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const transitional = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const strict = {
  w: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  r: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** A Word document of these blocks, byte for byte the same each time. */
export function buildDocx(blocks: readonly DocxBlock[], options: DocxOptions = {}): Uint8Array {
  const links: DocxLinks = { targets: [] };
  const body = blocks.map((block) => blockXml(block, links)).join('') + (options.bodyXml ?? '');
  const parts = documentParts(body, links, options);
  const entries: ZipEntry[] = [
    { name: '[Content_Types].xml', data: contentTypesXml(parts.map(({ name, type }) => [name, type])) },
    {
      name: '_rels/.rels',
      data: relationshipsXml([{ id: 'rId1', type: 'officeDocument', target: 'word/document.xml' }]),
    },
    ...parts.map(({ name, data }) => ({ name, data })),
    ...relationshipEntries(parts, links, options),
    ...(options.vbaProject ? [{ name: 'word/vbaProject.bin', data: 'invented macro project' }] : []),
    ...(options.extraEntries ?? []),
  ];
  return buildZip(entries);
}

interface Part {
  readonly name: string;
  readonly type: string;
  readonly data: string;
}

function documentParts(body: string, links: DocxLinks, options: DocxOptions): Part[] {
  const root = (name: string, content: string): string => wrap(name, content, options.strict ?? false);
  const section = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>';
  const header = options.header === undefined ? '' : '<w:headerReference w:type="default" r:id="rIdHeader"/>';
  const document = root(
    'document',
    `<w:body>${body}${section.replace('<w:pgSz', `${header}<w:pgSz`)}</w:body>`,
  );
  const parts: Part[] = [
    {
      name: 'word/document.xml',
      type: documentType(options),
      data: document.replace(xmlDeclaration, xmlDeclaration + (options.prologue ?? '')),
    },
    { name: 'word/styles.xml', type: `${wordType}.styles+xml`, data: root('styles', stylesXml(options)) },
    { name: 'word/settings.xml', type: `${wordType}.settings+xml`, data: root('settings', '') },
  ];
  if (options.header !== undefined) {
    const data = root('hdr', blockXml({ kind: 'paragraph', text: options.header }, links));
    parts.push({ name: 'word/header1.xml', type: `${wordType}.header+xml`, data });
  }
  if (options.footnotes !== undefined) {
    const data = root(
      'footnotes',
      options.footnotes.map((text, place) => noteXml('footnote', text, place)).join(''),
    );
    parts.push({ name: 'word/footnotes.xml', type: `${wordType}.footnotes+xml`, data });
  }
  if (options.comments !== undefined) {
    const data = root(
      'comments',
      options.comments.map((text, place) => noteXml('comment', text, place)).join(''),
    );
    parts.push({ name: 'word/comments.xml', type: `${wordType}.comments+xml`, data });
  }
  return parts;
}

function documentType({ macroEnabled, template }: DocxOptions): string {
  if (macroEnabled) return 'application/vnd.ms-word.document.macroEnabled.main+xml';
  return `${wordType}.${template ? 'template' : 'document'}.main+xml`;
}

function wrap(name: string, content: string, isStrict: boolean): string {
  const { w, r } = isStrict ? strict : transitional;
  return `${xmlDeclaration}<w:${name} xmlns:w="${w}" xmlns:r="${r}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml">${content}</w:${name}>`;
}

function noteXml(name: 'footnote' | 'comment', text: string, place: number): string {
  const author = name === 'comment' ? ' w:author="A N Other"' : '';
  const links: DocxLinks = { targets: [] };
  return `<w:${name} w:id="${place + 1}"${author}>${blockXml({ kind: 'paragraph', text }, links)}</w:${name}>`;
}

function stylesXml(options: DocxOptions): string {
  return (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>' +
    (options.stylesXml ?? '')
  );
}

function relationshipEntries(parts: readonly Part[], links: DocxLinks, options: DocxOptions): ZipEntry[] {
  const ofDocument: Relationship[] = parts.slice(1).map(({ name, type }, place) => {
    const kind = type.slice(wordType.length + 1).replace('+xml', '');
    return {
      id: kind === 'header' ? 'rIdHeader' : `rIdPart${place}`,
      type: kind,
      target: name.replace('word/', ''),
    };
  });
  links.targets.forEach((target, place) => {
    ofDocument.push({ id: `rIdLink${place}`, type: 'hyperlink', target, external: true });
  });
  if (options.vbaProject) {
    const type = 'http://schemas.microsoft.com/office/2006/relationships/vbaProject';
    ofDocument.push({ id: 'rIdVba', type, target: 'vbaProject.bin' });
  }
  ofDocument.push(...(options.relationships ?? []));
  const ofSettings = options.settingsRelationships ?? [];
  return [
    { name: 'word/_rels/document.xml.rels', data: relationshipsXml(ofDocument) },
    ...(ofSettings.length > 0
      ? [{ name: 'word/_rels/settings.xml.rels', data: relationshipsXml(ofSettings) }]
      : []),
  ];
}
