import {
  contentTypes,
  packageParts,
  part,
  relationships,
  relationshipTypes,
  xmlHead,
} from '../write-office/office-parts.ts';
import { type OfficePart, settleArchive } from '../write-office/settle-archive.ts';
import { xmlText } from '../write-office/xml-text.ts';
import { blocksXml } from './block-xml.ts';
import type { WordBlock, WordDocument } from './word-blocks.ts';
import { wordNamespace } from './word-namespace.ts';
import { stylesPart } from './word-styles.ts';

const kinds = [
  ['word/document.xml', 'wordprocessingml.document.main'],
  ['word/styles.xml', 'wordprocessingml.styles'],
  ['word/settings.xml', 'wordprocessingml.settings'],
  ['word/numbering.xml', 'wordprocessingml.numbering'],
  ['word/footer1.xml', 'wordprocessingml.footer'],
] as const;

/**
 * A Word document (`.docx`): A4 in landscape, in British English, with the footer and the number on every page.
 * The same document gives the same bytes. It names no author and no day of making.
 */
export function writeWord({ properties, footer, blocks }: WordDocument): Uint8Array {
  return settleArchive([
    contentTypes(kinds),
    ...packageParts('word/document.xml', properties),
    relationships('word/_rels/document.xml.rels', [
      ['styles', 'styles.xml'],
      ['settings', 'settings.xml'],
      ['numbering', 'numbering.xml'],
      ['footer', 'footer1.xml'],
    ]),
    stylesPart(),
    settingsPart(),
    numberingPart(),
    footerPart(footer),
    { path: 'word/document.xml', pieces: documentXml(blocks) },
  ]);
}

function* documentXml(blocks: Iterable<WordBlock>): Generator<string> {
  yield `${xmlHead}<w:document xmlns:w="${wordNamespace}" xmlns:r="${relationshipTypes}"><w:body>`;
  yield* blocksXml(blocks);
  yield [
    '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/>',
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
    '<w:pgMar w:top="907" w:right="1020" w:bottom="964" w:left="1020" w:header="480" w:footer="480" w:gutter="0"/>',
    '</w:sectPr></w:body></w:document>',
  ].join('');
}

/** Without the mark of the present version Word would open it in “compatibility mode”. */
function settingsPart(): OfficePart {
  return part('word/settings.xml', [
    `<w:settings xmlns:w="${wordNamespace}">`,
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    '<w:themeFontLang w:val="en-GB"/>',
    '</w:settings>',
  ]);
}

function numberingPart(): OfficePart {
  return part('word/numbering.xml', [
    `<w:numbering xmlns:w="${wordNamespace}">`,
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">',
    '<w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>',
    '<w:pPr><w:ind w:left="340" w:hanging="255"/></w:pPr></w:lvl></w:abstractNum>',
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    '</w:numbering>',
  ]);
}

function footerPart(text: string): OfficePart {
  const field = (name: string) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const words = (content: string) => `<w:r><w:t xml:space="preserve">${xmlText(content)}</w:t></w:r>`;
  return part('word/footer1.xml', [
    `<w:ftr xmlns:w="${wordNamespace}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>`,
    `${words(text)}<w:r><w:tab/></w:r>${words('Page ')}${field('PAGE')}${words(' of ')}${field('NUMPAGES')}`,
    '</w:p></w:ftr>',
  ]);
}
