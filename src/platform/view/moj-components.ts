import type { HtmlAttributes } from './html-attributes.ts';
import type { SafeHtml } from './safe-html.ts';

/*
 * The Ministry of Justice ships no macro options, so these are told here, after the templates of its
 * version 11.1.0: those components only that the application uses.
 */

export interface AlertParams {
  readonly variant: 'information' | 'success' | 'warning' | 'error';
  /** Said before the words to those who do not see the colour. */
  readonly title: string;
  readonly showTitleAsHeading?: boolean;
  readonly headingTag?: string;
  readonly text?: string;
  readonly html?: SafeHtml;
  readonly classes?: string;
  readonly attributes?: HtmlAttributes;
}

export interface BadgeParams {
  readonly text?: string;
  readonly html?: SafeHtml;
  readonly classes?: string;
  readonly attributes?: HtmlAttributes;
}

export interface SubNavigationParams {
  /** What the navigation is of. */
  readonly label: string;
  readonly items: readonly {
    readonly text?: string;
    readonly html?: SafeHtml;
    readonly href: string;
    readonly active?: boolean;
    readonly attributes?: HtmlAttributes;
  }[];
  readonly classes?: string;
  readonly attributes?: HtmlAttributes;
}

export interface MojComponents {
  readonly alert: AlertParams;
  readonly badge: BadgeParams;
  readonly 'sub-navigation': SubNavigationParams;
}
