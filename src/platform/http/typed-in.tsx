import type { FastifyRequest } from 'fastify';
import { holdsSecret } from '../forms/read-form.ts';
import { sayTyped, type Typed } from '../forms/say-typed.ts';
import { asHtml } from '../view/safe-html.ts';
import { NotSaved } from './not-saved.tsx';
import { readSigns } from './read-signs.ts';
import type { Answer, Route } from './route.ts';

const typedBy = new WeakMap<FastifyRequest, readonly Typed[]>();

/** What was typed in a form of this route, with the names of its fields. Nothing of one that holds a password or leads to signing in. */
export function typedOf(
  route: Route,
  { params, fields }: { readonly params: unknown; readonly fields: Readonly<Record<string, unknown>> },
): readonly Typed[] {
  if (route.method !== 'POST' || route.entrance === true || route.access.kind === 'signing-in') return [];
  const read = route.schema.params.safeParse(params);
  const schema = (read.success ? route.asks?.(read.data) : undefined) ?? route.schema.body;
  return holdsSecret(schema) ? [] : sayTyped(schema, fields);
}

/** Remembers it until the request is answered: whatever goes wrong is told on a page that holds it. */
export function noteTyped(request: FastifyRequest, typed: readonly Typed[]): void {
  typedBy.set(request, typed);
}

export function typedIn(request: FastifyRequest): readonly Typed[] {
  return typedBy.get(request) ?? [];
}

/**
 * The same answer; where it refuses a form by a page that does not hold all of what was typed, since the form is drawn there no more, with
 * the rest of it beneath.
 */
export function withTyped<Json>(answer: Answer<Json>, typed: readonly Typed[]): Answer<Json> {
  if (answer.kind !== 'page' || typed.length === 0) return answer;
  const { status = 200, body, tells = [] } = answer;
  if (status < 400) return answer;
  return {
    ...answer,
    body: async () => {
      const drawn = await body();
      const untold = typed.filter(({ field, chosen }) => !(chosen && tells.includes(field)));
      const lost = findLost(String(asHtml(<div>{drawn}</div>)), untold, status);
      return (
        <>
          {drawn}
          <NotSaved written={lost} {...(status === 409 && { heading: restHeading })} />
        </>
      );
    },
  };
}

/** Beside what such a page compares stands what both versions agree on. */
const restHeading = 'What else stood in your form';

/** A page that compares two versions tells days in words. */
function findLost(html: string, typed: readonly Typed[], status: number): readonly Typed[] {
  const shown = readShown(html);
  const whole = new Set(shown);
  const running = shown.join(' ');
  return typed.filter(({ field, text, boxes, chosen }) => {
    if (chosen && html.includes(`name="${field}"`)) return false;
    if (boxes) return status !== 409 && !html.includes(`name="${field}-day"`);
    const settled = settle(text);
    return !whole.has(settled) && (settled.length < longEnough || !running.includes(settled));
  });
}

/** A shorter text stands in the words of many a page; as a whole it is what was typed. */
const longEnough = 30;

/** What a page says of its own, and what nobody sees. */
const own = /<(label|legend|option|button|a|h1|h2)\b[^>]*>.*?<\/\1>/gs;
const unseen = /<input\b[^>]*\btype="(?:hidden|radio|checkbox)"[^>]*>/g;
const value = /<input\b[^>]*?\bvalue="([^"]*)"[^>]*>/g;

/** The texts of a page that can be what somebody typed: what stands in its boxes, and between the tags of what it tells. */
function readShown(html: string): readonly string[] {
  return html
    .replace(own, '<>')
    .replace(unseen, '<>')
    .replace(value, '<>$1<>')
    .split(/<[^>]*>/)
    .map((text) => settle(readSigns(text)))
    .filter((text) => text !== '');
}

function settle(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
