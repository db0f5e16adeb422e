/** What may go wrong with a page that is still the page: other failures are told by the server itself. */
export interface PageError {
  readonly kind: 'stale';
  readonly versions: StaleVersions;
}

/** Two people changed one thing: what the second wrote, and what the first had saved. */
export interface StaleVersions {
  /** What was changed: “the action ‘Visit weekly’”. */
  readonly what: string;
  /** Who saved last and when, as the subject of a sentence: “Ana Marrick, today at 10:14,”. */
  readonly savedBy: string;
  readonly fields: readonly { readonly label: string; readonly mine: string; readonly saved: string }[];
  /** The page to change it anew. */
  readonly editHref: string;
}

export interface ErrorWords {
  /** Of HTTP. */
  readonly status: number;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** The words of an error’s page, and its status. */
export function wordsOf({ versions: { what, savedBy } }: PageError): ErrorWords {
  return {
    status: 409,
    title: 'Somebody else changed this first',
    paragraphs: [
      `While you were changing ${what}, ${savedBy} saved a change to it. Yours is not saved, so that theirs is not lost.`,
      'Compare the two below, then change it again where it is still needed.',
    ],
  };
}
