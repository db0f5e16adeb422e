import type { Child } from 'hono/jsx';
import type { FormErrors } from '../forms/form.ts';

export interface PageLink {
  readonly text: string;
  readonly href: string;
}

export interface NavigationItem extends PageLink {
  /** The part of the application that this page belongs to. */
  readonly current?: boolean;
}

/** Who is signed in, as the top of a page names them. */
export interface PageUser {
  readonly name: string;
  /** In words: “Partnership officer”. */
  readonly role: string;
  /** The partnership’s name. */
  readonly partnership: string;
}

/** Said once, at the top of the page after something was done. */
export interface PageNotice {
  readonly kind: 'done' | 'important';
  readonly text: string;
  readonly link?: PageLink;
}

export interface PageProps {
  /** What the page is, the same words as its heading: `<title>` is made of it. */
  readonly title: string;
  readonly user?: PageUser;
  readonly navigation?: readonly NavigationItem[];
  /** Needed wherever somebody is signed in: signing out is a form. */
  readonly csrfToken?: string;
  readonly notice?: PageNotice;
  readonly errors?: FormErrors;
  /** Whether this is the demonstration, whose people are made up. */
  readonly demonstration?: boolean;
  readonly back?: PageLink;
  readonly breadcrumbs?: readonly PageLink[];
  /** For wide tables: the page takes the whole width of the window. */
  readonly wide?: boolean;
  /** Seconds after which a browser without JavaScript asks for the page again. */
  readonly refreshAfter?: number;
  readonly footer?: readonly PageLink[];
  readonly children?: Child;
}
