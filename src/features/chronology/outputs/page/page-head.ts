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

/** The head of the page: its title, its one style, and a policy that allows this style, this script and nothing else. */
export function pageHead(title: string, marks: Iterable<AgencyMark>): Html {
  const style = `\n${styleFiles.map(inlineFile).join('')}${agencyColours(marks)}`;
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

function agencyColours(marks: Iterable<AgencyMark>): string {
  const colours = new Set([...marks].map(({ colour }) => colour));
  return [...colours].map((colour) => `.${colourClass(colour)} { --agency: ${colour}; }\n`).join('');
}
