/** What may go wrong with a page that is still the page: other failures are told by the server itself. */
export interface PageError {
  readonly kind: 'stale';
  readonly versions: StaleVersions;
}

/** Two people changed one thing: what the second wrote, and what the first had saved. */
export interface StaleVersions {
  /** What was changed: “the action ‘Visit weekly’”. */
  readonly what: string;
  /** Who saved last and when, as the subject of a sentence: “Ana Marrick, today at 10:14,”; null where it is not known. */
  readonly savedBy: string | null;
  /** Where whoever reads this saved it themselves: in another window, or the same form twice. When, as “on 3 May at 10:14”. */
  readonly ownAt?: string | null;
  readonly fields: readonly ComparedField[];
  /** The page to change it anew. */
  readonly editHref: string;
}

/** One thing of which both versions are told, in words. */
export interface ComparedField {
  readonly label: string;
  readonly mine: string;
  readonly saved: string;
  /** The choices of the form that it tells, by the names of their fields: the page may have other words for them than the form. */
  readonly of?: readonly string[];
}

export interface ErrorWords {
  /** Of HTTP. */
  readonly status: number;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** The words of an error’s page, and its status. */
export function wordsOf({ versions: { what, savedBy, ownAt = null, fields } }: PageError): ErrorWords {
  const status = 409;
  const isSame = fields.length > 0 && fields.every(({ mine, saved }) => mine === saved);
  const compare = isSame
    ? 'What is told of the two below reads the same. Something else about it may have changed: look at it before you change it again.'
    : 'Compare the two below, then change it again where it is still needed.';
  if (ownAt !== null) {
    return {
      status,
      title: 'You changed this in another window',
      paragraphs: [
        `You saved another change to ${what} ${ownAt}, after you had opened this page. What you sent now is not saved, so that the other is not lost.`,
        compare,
      ],
    };
  }
  return {
    status,
    title: savedBy === null ? 'This has changed since you opened it' : 'Somebody else changed this first',
    paragraphs: [
      `While you were changing ${what}, ${savedBy ?? 'somebody'} saved a change to it. Yours is not saved, so that the other is not lost.`,
      compare,
    ],
  };
}
