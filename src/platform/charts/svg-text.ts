import { xmlText } from '../documents/write-office/xml-text.ts';

/** What a chart is called, and what it shows, for those who do not see it. */
export interface ChartWords {
  /** Unlike every other’s on the page: letters, figures and dashes. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** A series, told apart by its pattern or its dashes and its label, and not by colour alone. */
export interface ChartSeries {
  readonly name: string;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly pattern: 'solid' | 'stripes' | 'dots' | 'hollow';
}

export const chartInk = '#0b0c0c';
export const chartQuiet = '#484949';
export const chartLine = '#b1b4b6';

/** A coordinate as it is written: a tenth of a point is finer than any screen, and the same on every machine. */
export function at(number: number): string {
  const rounded = Math.round(number * 10) / 10;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

export function svgLabel(
  text: string,
  x: number,
  y: number,
  more: {
    readonly anchor?: 'start' | 'middle' | 'end';
    readonly colour?: string;
    readonly bold?: boolean;
  } = {},
): string {
  const { anchor = 'start', colour = chartInk, bold = false } = more;
  const weight = bold ? ' font-weight="bold"' : '';
  return `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" fill="${colour}"${weight}>${xmlText(text)}</text>`;
}

export function svgLine(x1: number, y1: number, x2: number, y2: number, colour = chartLine): string {
  return `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke="${colour}"/>`;
}

/** The picture with its name and its description, which a reader of the screen says in place of the marks. */
export function svgFrame(
  { id, title, description }: ChartWords,
  width: number,
  height: number,
  inside: readonly string[],
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-words"`,
    ` viewBox="0 0 ${at(width)} ${at(height)}" font-family="Arial, Helvetica, sans-serif" font-size="13">`,
    `<title id="${id}-title">${xmlText(title)}</title><desc id="${id}-words">${xmlText(description)}</desc>`,
    ...inside,
    '</svg>',
  ].join('');
}

/** The patterns of a chart’s series, named for the chart so that two on one page do not share them. */
export function patternsXml(id: string, series: readonly ChartSeries[]): string {
  const patterns = series.map(({ colour, pattern }, index) => patternXml(`${id}-${index}`, colour, pattern));
  return `<defs>${patterns.join('')}</defs>`;
}

function patternXml(id: string, colour: string, pattern: ChartSeries['pattern']): string {
  if (pattern === 'solid' || pattern === 'hollow') return '';
  const mark =
    pattern === 'stripes'
      ? `<path d="M0 8L8 0M-2 2L2 -2M6 10L10 6" stroke="${colour}" stroke-width="3"/>`
      : `<circle cx="4" cy="4" r="1.8" fill="${colour}"/>`;
  return [
    `<pattern id="${id}" width="8" height="8" patternUnits="userSpaceOnUse">`,
    `<rect width="8" height="8" fill="#ffffff"/>${mark}</pattern>`,
  ].join('');
}

/** How a mark of a series is filled. */
export function fillOf(id: string, { colour, pattern }: ChartSeries, index: number): string {
  if (pattern === 'solid') return colour;
  return pattern === 'hollow' ? '#ffffff' : `url(#${id}-${index})`;
}

const keySize = 14;

/** The key: each series by its pattern and its name, side by side. Letters are taken for 7 points wide. */
export function keyXml(id: string, series: readonly ChartSeries[], x: number, y: number): string {
  let left = x;
  const marks = series.map((one, index) => {
    const mark = `<rect x="${at(left)}" y="${at(y - 11)}" width="${keySize}" height="${keySize}" fill="${fillOf(id, one, index)}" stroke="${one.colour}"/>`;
    const label = svgLabel(one.name, left + keySize + 6, y);
    left += keySize + 26 + one.name.length * 7;
    return mark + label;
  });
  return marks.join('');
}
