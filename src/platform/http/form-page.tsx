import { asHtml } from '../view/safe-html.ts';
import { noteFailure } from './begin-failure.ts';
import { checkAccess } from './check-access.ts';
import { type ChosenOnPage, findChosen } from './chosen-on-page.ts';
import { handleAgain, queryOf } from './handle-again.ts';
import type { KeptForm } from './kept-form.ts';
import type { Exchange } from './make-visitor.ts';
import { readSigns } from './read-signs.ts';
import type { ServerContext } from './server-context.ts';
import { pageAbove } from './way-on.ts';

/** The page on which a form stood. */
export interface FormPage {
  /** Null where nothing of it can be told. */
  readonly href: string | null;
  readonly title: string | null;
  /** Whose record it is of, as it stands above the page's heading: “LSCP-2019-004: The Marrick family”. */
  readonly caption: string | null;
  /** What was chosen on it from lists, as they stand there now. */
  readonly chosen: readonly ChosenOnPage[];
  /** It is not there any more, or is not theirs to see. */
  readonly gone: boolean;
}

/** The page on which a form stood, by its address alone. */
export function nearPage(
  context: ServerContext,
  { pattern, url }: Pick<KeptForm, 'pattern' | 'url'>,
): FormPage {
  const href = pageAbove(context, pattern, url)?.path ?? null;
  return { href, title: null, caption: null, chosen: [], gone: false };
}

/** Looks at the page on which a form stood, as whoever sent the form may see it now: it is opened for them, and the audit log holds that. */
export async function findFormPage(
  context: ServerContext,
  exchange: Exchange,
  form: Pick<KeptForm, 'pattern' | 'url' | 'params' | 'fields'>,
): Promise<FormPage> {
  const { pattern, url, params, fields } = form;
  const above = pageAbove(context, pattern, url);
  const route = above === null ? undefined : context.routes.get(`GET ${above.pattern}`);
  const untold = nearPage(context, form);
  if (above === null || route === undefined || isFar(above.pattern, pattern)) return untold;
  const query = above.pattern === pattern ? queryOf(url) : {};
  try {
    checkAccess(route, exchange.caller, context.platform.now());
    const sent = { params, query, fields: {} };
    const page = await handleAgain(context, route, { ...exchange, kept: null }, sent);
    if (page.kind !== 'page') return untold;
    const html = String(asHtml(<div>{await page.body()}</div>));
    return { ...untold, title: page.title, caption: captionOf(html), chosen: findChosen(html, fields) };
  } catch (error) {
    const { code } = noteFailure(context, error, exchange.request, route);
    return code === 'not-found' || code === 'not-allowed' ? { ...untold, href: null, gone: true } : untold;
  }
}

/** A page that is more than a step above a form’s address is another’s. */
function isFar(page: string, form: string): boolean {
  return page === '/' || form.split('/').length - page.split('/').length > 1;
}

function captionOf(html: string): string | null {
  const [, caption = null] = /<span class="govuk-caption-l">([^<]*)<\/span>/.exec(html) ?? [];
  return caption === null ? null : readSigns(caption).trim();
}
