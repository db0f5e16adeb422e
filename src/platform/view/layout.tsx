import { assetUrl } from '../assets/asset-url.ts';
import { ErrorSummary } from '../forms/error-summary.tsx';
import { govuk } from './govuk.ts';
import { PageHeader } from './page-header.tsx';
import type { PageLink, PageNotice, PageProps } from './page-props.ts';
import { asHtml } from './safe-html.ts';

const product = 'Sightline';

/** “Error: Add an agency – Lontown Safeguarding Children Partnership – Sightline”. */
function titleOf({ title, user, errors = [] }: PageProps): string {
  const parts = [title, user?.partnership, product].filter((part) => part !== undefined && part !== '');
  return `${errors.length > 0 ? 'Error: ' : ''}${parts.join(' – ')}`;
}

/** Ours last, since it changes what the design systems say. */
const styleSheets = [
  'govuk-frontend.css',
  'moj-frontend.css',
  'sightline.css',
  'lists.css',
  'tables.css',
  'paper.css',
];

/** The frame of every page. Nothing in it is inline: the content security policy allows no style or script but our files. */
export function Page(props: PageProps) {
  const { refreshAfter, errors = [], notice, wide = false } = props;
  const width = wide ? 'govuk-width-container sightline-wide' : 'govuk-width-container';
  return (
    <html lang="en-GB" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{titleOf(props)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex, nofollow" />
        <link rel="icon" href={assetUrl('favicon.svg')} type="image/svg+xml" />
        {styleSheets.map((name) => (
          <link rel="stylesheet" href={assetUrl(name)} />
        ))}
        {refreshAfter === undefined ? null : (
          <noscript>
            <meta http-equiv="refresh" content={String(refreshAfter)} />
          </noscript>
        )}
      </head>
      <body class="govuk-template__body">
        <script src={assetUrl('mark-script.js')} />
        {govuk('skip-link', { text: 'Skip to main content', href: '#main-content' })}
        <PageHeader {...props} />
        <div class={width}>
          <BeforeMain {...props} />
          <main class="govuk-main-wrapper" id="main-content">
            <ErrorSummary errors={errors} />
            {notice === undefined ? null : <Notice {...notice} />}
            {props.children}
          </main>
        </div>
        <PageFooter links={props.footer ?? usualFooter} wide={wide} />
        <script type="module" src={assetUrl('sightline.js')} />
      </body>
    </html>
  );
}

/** The page as it is sent. */
export function renderPage(props: PageProps): string {
  return `<!DOCTYPE html>\n${asHtml(<Page {...props} />).toString()}\n`;
}

function BeforeMain({ back, breadcrumbs }: PageProps) {
  if (breadcrumbs !== undefined) {
    return govuk('breadcrumbs', { items: breadcrumbs, collapseOnMobile: true });
  }
  return back === undefined ? null : <nav aria-label="Back">{govuk('back-link', back)}</nav>;
}

function Notice({ kind, text, link }: PageNotice) {
  const content = (
    <p class="govuk-notification-banner__heading">
      {text}
      {link === undefined ? null : (
        <>
          {' '}
          <a class="govuk-notification-banner__link" href={link.href}>
            {link.text}
          </a>
        </>
      )}
    </p>
  );
  const type = kind === 'done' ? 'success' : undefined;
  return govuk('notification-banner', { type, html: asHtml(content) });
}

const usualFooter: readonly PageLink[] = [
  { text: 'Help', href: '/help' },
  { text: 'Accessibility', href: '/accessibility' },
  { text: 'Privacy', href: '/privacy' },
];

function PageFooter({ links, wide }: { readonly links: readonly PageLink[]; readonly wide: boolean }) {
  return (
    <footer class="govuk-footer sightline-footer">
      <div class={wide ? 'govuk-width-container sightline-wide' : 'govuk-width-container'}>
        <h2 class="govuk-visually-hidden">Help and information</h2>
        <ul class="govuk-footer__inline-list">
          {links.map(({ text, href }) => (
            <li class="govuk-footer__inline-list-item">
              <a class="govuk-footer__link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
        <p class="sightline-footer__words">
          Sightline is open-source software. It makes no decision about a child: people do.
        </p>
      </div>
    </footer>
  );
}
