import { html } from 'hono/html';
import type { Html } from '../html-text.ts';
import type { ReportView } from './report-view.ts';
import { axisHeight, type Picture, pictureWidth } from './timeline-plan.ts';

/** What stands at the left of each lane: the letters of its agency on their colour, and its name. */
export function drawNames({ lanes, patterns }: Picture, { marks }: ReportView): Html {
  const patternLabel = html`<text x="0" y="${axisHeight + 14}" font-weight="bold" fill="#0b0c0c">Patterns</text>
`;
  return html`${patterns.rows === 0 ? '' : patternLabel}${lanes.map(({ agency, top, height }) => {
    const mark = marks.get(agency);
    const middle = top + height / 2;
    return html`<line x1="0" x2="${pictureWidth}" y1="${top}" y2="${top}" stroke="#484949"/>
<rect x="0" y="${middle - 10}" width="30" height="20" rx="3" fill="${mark?.colour ?? ''}"/>
<text x="15" y="${middle + 4.5}" text-anchor="middle" font-weight="bold" fill="#ffffff" font-size="12">${mark?.letters ?? ''}</text>
${drawName(agency, middle)}`;
  })}`;
}

const lettersInLine = 20;

/** A name on one line, or on two; what has no room ends in an ellipsis. The whole name is its title. */
function drawName(name: string, middle: number): Html {
  const [first = '', second = ''] = linesOfName(name);
  const text = (
    line: string,
    y: number,
  ) => html`<text x="37" y="${y}" fill="#0b0c0c"><title>${name}</title>${line}</text>
`;
  if (second === '') return text(first, middle + 4.5);
  return html`${text(first, middle - 3)}${text(second, middle + 12)}`;
}

function linesOfName(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const joined = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && [...joined].length <= lettersInLine) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  const [first = '', ...rest] = lines;
  return [first, rest.join(' ')].map((line) => shortenLine(line));
}

function shortenLine(line: string): string {
  const letters = [...line];
  if (letters.length <= lettersInLine) return line;
  return `${letters
    .slice(0, lettersInLine - 1)
    .join('')
    .trimEnd()}…`;
}
