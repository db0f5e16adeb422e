import { part, relationships, relationshipTypes } from '../write-office/office-parts.ts';
import type { OfficePart } from '../write-office/settle-archive.ts';
import { xmlText } from '../write-office/xml-text.ts';
import type { ExcelChart } from './excel-sheets.ts';
import { columnLetters } from './sheet-names.ts';

/** A chart and the sheet that holds its cells, by the name and the rows that it has in the file. */
export interface PlacedChart {
  readonly chart: ExcelChart;
  /** The name of the sheet in the file. */
  readonly sheet: string;
  readonly columns: readonly { readonly heading: string }[];
  readonly rows: number;
  /** The number of the chart in the workbook, from 1. */
  readonly number: number;
}

const drawingTypes = 'http://schemas.openxmlformats.org/drawingml/2006';

export function drawingPath(number: number): string {
  return `xl/drawings/drawing${number}.xml`;
}

export function chartPath(number: number): string {
  return `xl/charts/chart${number}.xml`;
}

/** The chart of a sheet: its drawing, and the chart over the sheet’s cells, which changes when somebody changes them. */
export function* chartParts(placed: PlacedChart): Generator<OfficePart> {
  const { number, chart } = placed;
  yield drawingPart(number, chart);
  yield relationships(`xl/drawings/_rels/drawing${number}.xml.rels`, [
    ['chart', `../charts/chart${number}.xml`],
  ]);
  yield part(chartPath(number), [
    `<c:chartSpace xmlns:c="${drawingTypes}/chart" xmlns:a="${drawingTypes}/main" xmlns:r="${relationshipTypes}">`,
    '<c:roundedCorners val="0"/><c:chart>',
    `<c:title>${richText(chart.title, 1400)}<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`,
    '<c:plotArea><c:layout/><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>',
    ...chart.series.map((_, index) => seriesXml(placed, index)),
    '<c:marker val="1"/><c:axId val="111"/><c:axId val="222"/></c:lineChart>',
    `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
    '<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>',
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D0D3D6"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>',
    `<c:title>${richText(chart.unit, 1000)}<c:overlay val="0"/></c:title>`,
    '<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111"/><c:crosses val="autoZero"/><c:crossBetween val="midCat"/></c:valAx>',
    '</c:plotArea><c:legend><c:legendPos val="r"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>',
    '</c:chart></c:chartSpace>',
  ]);
}

function drawingPart(number: number, { title, description, at }: ExcelChart): OfficePart {
  const anchor = (name: string, column: number, row: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return part(drawingPath(number), [
    `<xdr:wsDr xmlns:xdr="${drawingTypes}/spreadsheetDrawing" xmlns:a="${drawingTypes}/main" xmlns:r="${relationshipTypes}">`,
    '<xdr:twoCellAnchor>',
    anchor('from', at.column, at.row),
    anchor('to', at.column + at.columns, at.row + at.rows),
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${xmlText(title)}" descr="${xmlText(description)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${drawingTypes}/chart"><c:chart xmlns:c="${drawingTypes}/chart" r:id="rId1"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>',
  ]);
}

function richText(text: string, size: number): string {
  return [
    '<c:tx><c:rich><a:bodyPr/><a:p><a:pPr>',
    `<a:defRPr sz="${size}" b="1"/></a:pPr><a:r><a:rPr lang="en-GB" sz="${size}" b="1"/><a:t>${xmlText(text)}</a:t></a:r></a:p></c:rich></c:tx>`,
  ].join('');
}

function seriesXml({ chart, sheet, columns, rows }: PlacedChart, index: number): string {
  const series = chart.series[index];
  if (series === undefined) return '';
  const range = (column: number) =>
    `${quoteSheet(sheet)}!$${columnLetters(column)}$2:$${columnLetters(column)}$${rows + 1}`;
  const name = `${quoteSheet(sheet)}!$${columnLetters(series.column)}$1`;
  const dash = series.dash === 'solid' ? '' : `<a:prstDash val="${series.dash}"/>`;
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    `<c:tx><c:strRef><c:f>${name}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlText(columns[series.column]?.heading ?? '')}</c:v></c:pt></c:strCache></c:strRef></c:tx>`,
    `<c:spPr><a:ln w="28575"><a:solidFill><a:srgbClr val="${series.colour.replace('#', '').toUpperCase()}"/></a:solidFill>${dash}</a:ln></c:spPr>`,
    '<c:marker><c:symbol val="none"/></c:marker>',
    `<c:cat><c:strRef><c:f>${range(chart.categories)}</c:f></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${range(series.column)}</c:f></c:numRef></c:val><c:smooth val="0"/></c:ser>`,
  ].join('');
}

function quoteSheet(name: string): string {
  return xmlText(`'${name.replaceAll("'", "''")}'`);
}
