import { part } from '../write-office/office-parts.ts';
import type { OfficePart } from '../write-office/settle-archive.ts';
import { hex } from './run-xml.ts';
import { headingInk } from './word-blocks.ts';
import { wordNamespace } from './word-namespace.ts';

/** Ink of headings and rules; on white 12 to 1. */
const ink = hex(headingInk);
const muted = '484949';
const doubt = '8A3A00';

interface StyleLook {
  readonly name: string;
  readonly paragraph: string;
  readonly run: string;
  /** The style of the paragraph after it, when somebody types on. */
  readonly next?: string;
}

function spacing(before: number, after: number, line = 259): string {
  return `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`;
}

/** Sizes are in half points. */
function size(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
}

function heading(level: number, before: number, after: number, halfPoints: number): StyleLook {
  return {
    name: `heading ${level}`,
    paragraph: `<w:keepNext/><w:keepLines/>${spacing(before, after, 240)}<w:outlineLvl w:val="${level - 1}"/>`,
    run: `<w:b/><w:bCs/><w:color w:val="${ink}"/>${size(halfPoints)}`,
    next: 'Normal',
  };
}

function bar(colour: string, points: number): string {
  return `<w:pBdr><w:left w:val="single" w:sz="${points * 8}" w:space="6" w:color="${colour}"/></w:pBdr>`;
}

/** In the order that the schema wants inside `w:pPr`: keep, borders, tabs, spacing, indent, alignment, outline. */
const looks: Readonly<Record<string, StyleLook>> = {
  Title: {
    name: 'Title',
    paragraph: `<w:keepNext/>${spacing(0, 60, 240)}`,
    run: `<w:b/><w:bCs/><w:color w:val="${ink}"/>${size(52)}`,
    next: 'Subtitle',
  },
  Subtitle: {
    name: 'Subtitle',
    paragraph: spacing(0, 200, 259),
    run: `<w:color w:val="${muted}"/>${size(24)}`,
    next: 'Normal',
  },
  Heading1: heading(1, 320, 120, 34),
  Heading2: heading(2, 240, 80, 26),
  Heading3: heading(3, 180, 40, 22),
  ListBullet: {
    name: 'List Bullet',
    paragraph: `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${spacing(0, 80)}`,
    run: '',
  },
  Notice: {
    name: 'Notice',
    paragraph: `<w:keepLines/>${bar(ink, 3)}${spacing(120, 160)}<w:ind w:left="170"/>`,
    run: '',
  },
  Account: {
    name: 'Account',
    paragraph: `<w:keepNext/><w:keepLines/>${spacing(180, 40)}`,
    run: '',
    next: 'ListBullet',
  },
  Reason: {
    name: 'Reason',
    paragraph: `${spacing(0, 60)}<w:ind w:left="85"/>`,
    run: `<w:color w:val="${muted}"/>${size(17)}`,
  },
  TableHeading: {
    name: 'Table heading',
    paragraph: `<w:keepNext/>${spacing(0, 0, 240)}`,
    run: `<w:b/><w:bCs/><w:color w:val="FFFFFF"/>${size(18)}`,
  },
  TableHeadingRight: {
    name: 'Table heading right',
    paragraph: `<w:keepNext/>${spacing(0, 0, 240)}<w:jc w:val="right"/>`,
    run: `<w:b/><w:bCs/><w:color w:val="FFFFFF"/>${size(18)}`,
  },
  TableText: { name: 'Table text', paragraph: spacing(0, 40, 252), run: size(19) },
  TableSmall: {
    name: 'Table small',
    paragraph: spacing(0, 30, 247),
    run: `<w:color w:val="${muted}"/>${size(16)}`,
  },
  TableMark: {
    name: 'Table mark',
    paragraph: `${spacing(0, 0, 252)}<w:jc w:val="center"/>`,
    run: `<w:b/><w:bCs/><w:color w:val="FFFFFF"/>${size(19)}`,
  },
  TableNumber: {
    name: 'Table number',
    paragraph: `${spacing(0, 40, 252)}<w:jc w:val="right"/>`,
    run: size(19),
  },
  TableDoubt: {
    name: 'Table doubt',
    paragraph: `${bar('B35900', 2)}${spacing(30, 40, 247)}<w:ind w:left="140"/>`,
    run: `<w:color w:val="${doubt}"/>${size(17)}`,
  },
  AfterTable: { name: 'After table', paragraph: spacing(0, 0, 120), run: size(8) },
  Footer: {
    name: 'footer',
    paragraph: '<w:tabs><w:tab w:val="right" w:pos="14798"/></w:tabs>',
    run: `<w:color w:val="${muted}"/>${size(16)}`,
  },
};

/** How every style of the document looks; people change the look of it all by changing a style. */
export function stylesPart(): OfficePart {
  return part('word/styles.xml', [
    `<w:styles xmlns:w="${wordNamespace}">`,
    '<w:docDefaults><w:rPrDefault><w:rPr>',
    '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>',
    `${size(21)}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>`,
    '</w:rPr></w:rPrDefault>',
    `<w:pPrDefault><w:pPr>${spacing(0, 120)}</w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>',
    '<w:rPr><w:color w:val="1D4F91"/><w:u w:val="single"/></w:rPr></w:style>',
    ...Object.entries(looks).map(styleXml),
    tableStyle,
    '</w:styles>',
  ]);
}

function styleXml([id, { name, paragraph, run, next }]: readonly [string, StyleLook]): string {
  return [
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>`,
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    `<w:qFormat/><w:pPr>${paragraph}</w:pPr>${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`,
  ].join('');
}

function border(side: string, eighths: number, colour: string): string {
  return `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="${colour}"/>`;
}

const tableStyle = [
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>',
  '<w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
  '<w:style w:type="table" w:customStyle="1" w:styleId="ChronologyTable"><w:name w:val="Chronology table"/>',
  '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>',
  border('top', 8, ink),
  border('bottom', 8, ink),
  border('insideH', 4, 'B1B4B6'),
  '</w:tblBorders><w:tblCellMar>',
  '<w:top w:w="60" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>',
  '<w:bottom w:w="50" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>',
  '</w:tblCellMar></w:tblPr>',
  '</w:style>',
].join('');
