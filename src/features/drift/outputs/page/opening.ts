import { html } from 'hono/html';
import type { Html } from '../../../chronology/outputs/html-text.ts';
import type { DriftView } from '../views/drift-view.ts';
import { sayKnowledge, saySource } from '../views/view-drift.ts';

/** What the figures come to, and on what they rest, before any of them. */
export function driftOpening(view: DriftView): Html {
  const [first = '', ...rest] = view.headline;
  return html`${sharedNote(view.shared)}<p class="lead">${first}</p>
${rest.map(
  (sentence) => html`<p>${sentence}</p>
`,
)}<p class="aside">${saySource(view.source)}. Rules: ${view.profile.title}.</p>
<p class="inset">${sayKnowledge(view.source.knowledge)}</p>
<p>These are signals by rule, for people to look into. They are never added up into a mark for a child.</p>`;
}

export function sharedNote(shared: readonly string[] | null): Html {
  if (shared === null) return html``;
  const [first = '', ...rest] = shared;
  return html`<div class="inset shared"><p><strong>${first}</strong></p>${rest.map((line) => html`<p>${line}</p>`)}</div>
`;
}
