import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import type { Html } from '../../../chronology/outputs/html-text.ts';
import { hashSource, inlineFile } from '../../../chronology/outputs/page/inline-files.ts';

/** What a section of the page is called, and where it stands. */
export interface PageSection {
  readonly id: string;
  readonly name: string;
}

export interface Page {
  readonly title: string;
  /** Where the link that skips the opening leads. */
  readonly skip: string;
  readonly opening: Html;
  readonly sections: readonly PageSection[];
  readonly main: Html;
}

/** The style of every page of Sightline, and what only these pages have. */
function pageStyle(): string {
  const shared = (
    [
      'style/base.css',
      'style/tables.css',
      'style/filters.css',
      'style/narrow-screen.css',
      'style/paper.css',
    ] as const
  ).map(inlineFile);
  return `\n${shared.join('')}${ownFile('style/drift.css')}`;
}

const read = new Map<string, string>();

/** The text of a file beside this one, its line ends as they are on every machine. */
function ownFile(name: string): string {
  const known = read.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(name, import.meta.url), 'utf8').replaceAll('\r\n', '\n');
  read.set(name, text);
  return text;
}

/** One page in one file, with a policy that allows its own style, its own script and nothing else. */
export function frame({ title, skip, opening, sections, main }: Page): string {
  const style = pageStyle();
  const script = `\n${ownFile('script/filter-signals.js')}`;
  const policy = [
    "default-src 'none'",
    `style-src ${hashSource(style)}`,
    `script-src ${hashSource(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
<a class="skip" href="#${skip}">Skip to what is to be done</a>
<header>
<h1>${title}</h1>
${opening}
</header>
<nav aria-labelledby="contents-heading">
<h2 class="small" id="contents-heading">Contents</h2>
<ol class="contents">${sections.map(
    ({ id, name }) => html`
<li><a href="#${id}">${name}</a></li>`,
  )}
</ol>
</nav>
<main>
${main}</main>
<script>${raw(script)}</script>
</body>
</html>
`;
  return String(page);
}

/** A picture that can be moved to and fro on a narrow screen, and reached by keyboard for that. */
export function chartHtml(svg: string, name: string): Html {
  return html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">${raw(svg)}</div>
`;
}

/** The head of a table. A column named with a leading `#` holds numbers. */
export function headOf(columns: readonly string[]): Html {
  return html`<thead role="rowgroup"><tr role="row">${columns.map((column) =>
    column.startsWith('#')
      ? html`<th role="columnheader" scope="col" class="number">${column.slice(1)}</th>`
      : html`<th role="columnheader" scope="col">${column}</th>`,
  )}</tr></thead>`;
}
