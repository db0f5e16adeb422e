import { html } from 'hono/html';
import type { Html } from '../../../chronology/outputs/html-text.ts';
import { sayFigure, stateMeanings, toldStates, toldWords } from '../drift-words.ts';
import type { DriftView } from '../views/drift-view.ts';

/** How to read the page, what it was made from, and which rules were asked. */
export function aboutSection({ source, profile }: DriftView): Html {
  return html`<section id="about" aria-labelledby="about-heading">
<h2 id="about-heading">About this page</h2>
<dl>${toldStates.map((state) => html`<dt>${toldWords[state]}</dt><dd>${stateMeanings[state]}</dd>`)}</dl>
<h3>The extract</h3>
<p>${sayFigure(source.records)} records = ${sayFigure(source.entries)} that gave entries + ${sayFigure(source.setAside)} set aside.</p>
${source.notes.length === 0 ? '' : html`<ul>${source.notes.map((note) => html`<li>${note}</li>`)}</ul>`}
<h3>The rules</h3>
<ul>${profile.made.map(({ title, source: from }) => html`<li>${title}. ${from}</li>`)}</ul>
</section>`;
}
