import { html, raw } from 'hono/html';
import type { Html } from '../html-text.ts';
import type { AgencyMark } from '../mark-agencies.ts';
import { colourClass } from './entry-links.ts';
import { hashSource, type InlineFile, inlineFile } from './inline-files.ts';

const styleFiles: readonly InlineFile[] = [
  'style/base.css',
  'style/findings.css',
  'style/timeline.css',
  'style/tables.css',
  'style/filters.css',
  'style/narrow-screen.css',
  'style/paper.css',
];
const scriptFiles: readonly InlineFile[] = [
  'script/filter-entries.js',
  'script/measure-interval.js',
  'script/open-entries.js',
];

/** The script of the page, whole: what needs it is hidden until it runs. */
export function pageScript(): string {
  return `\n${scriptFiles.map(inlineFile).join('')}`;
}

/** What the window of the page is called, and what stands at the foot of every sheet of paper. */
export interface PageTitles {
  readonly title: string;
  readonly footer: string;
}

/** The head of the page: its title, its one style, and a policy that allows this style, this script and nothing else. */
export function pageHead({ title, footer }: PageTitles, marks: Iterable<AgencyMark>): Html {
  const style = `\n${styleFiles.map(inlineFile).join('')}${agencyColours(marks)}${titleOnPaper(footer)}`;
  const policy = [
    "default-src 'none'",
    `style-src ${hashSource(style)}`,
    `script-src ${hashSource(pageScript())}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html`<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(style)}</style>`;
}

/** What stands at the foot of every printed page. */
function titleOnPaper(title: string): string {
  return `@page { @bottom-left { content: "${escapeForStyle(title)}"; } }\n`;
}

/** Every sign that could end a string of a style sheet, or the style itself, by its number (CSS Syntax level 3, “escaping”). */
function escapeForStyle(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,:;–-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `);
}

function agencyColours(marks: Iterable<AgencyMark>): string {
  const colours = new Set([...marks].map(({ colour }) => colour));
  return [...colours].map((colour) => `.${colourClass(colour)} { --agency: ${colour}; }\n`).join('');
}
