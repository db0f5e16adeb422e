import { html, raw } from 'hono/html';

export type Html = ReturnType<typeof html>;

/** A text with its lines kept, by marks that hold without a style sheet and in a word processor too. */
export function linesHtml(text: string): Html {
  const [first = '', ...rest] = text.trim().split(/\r?\n|\r/);
  return html`${first}${rest.map((line) => html`${raw('<br>\n')}${line}`)}`;
}

/** Names with what stands under them, each pair on a line of its own. */
export function pairsHtml(
  pairs: readonly (readonly [name: string, text: string])[],
  className: string,
): Html {
  const shown = pairs.filter(([, text]) => text.trim() !== '');
  if (shown.length === 0) return html``;
  return html`<ul class="plain ${className}">${shown.map(
    ([name, text]) => html`
<li><span class="name">${name}:</span> ${linesHtml(text)}</li>`,
  )}
</ul>`;
}
