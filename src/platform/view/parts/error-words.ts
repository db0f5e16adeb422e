/** What may go wrong with a request, as a page tells it. */
export type PageError =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'form-expired' }
  | { readonly kind: 'stale'; readonly versions: StaleVersions }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'too-many'; readonly waitSeconds: number | null }
  | { readonly kind: 'failed'; readonly reference: string }
  | { readonly kind: 'unavailable'; readonly reference: string };

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
  readonly status: number;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** The words of each, and its HTTP status. “Not found” says the same whether a thing is absent or not theirs to see. */
export function wordsOf(error: PageError): ErrorWords {
  switch (error.kind) {
    case 'not-found':
      return {
        status: 404,
        title: 'Page not found',
        paragraphs: [
          'There is nothing here, or nothing that your account may see.',
          'If you typed the address, check it. If you followed a link, tell whoever sent it that it leads nowhere.',
        ],
      };
    case 'forbidden':
      return {
        status: 403,
        title: 'You cannot do this',
        paragraphs: [
          'Your role does not include it. You are still signed in, and nothing was changed.',
          'If your work needs it, ask your partnership’s administrator.',
        ],
      };
    case 'form-expired':
      return {
        status: 403,
        title: 'This form is too old',
        paragraphs: [
          'It was open for too long, or you have signed in anew since. Nothing was saved.',
          'Go back, open the page again and send it once more.',
        ],
      };
    case 'stale':
      return {
        status: 409,
        title: 'Somebody else changed this first',
        paragraphs: [
          `While you were changing ${error.versions.what}, ${error.versions.savedBy} saved a change to it. Yours is not saved, so that theirs is not lost.`,
          'Compare the two below, then change it again where it is still needed.',
        ],
      };
    case 'too-large':
      return {
        status: 413,
        title: 'This is too large',
        paragraphs: [
          'What you sent is larger than Sightline takes. A file may have 25 MB. Nothing was saved.',
        ],
      };
    case 'too-many':
      return {
        status: 429,
        title: 'Too many tries',
        paragraphs: [`For safety you have to wait ${sayWait(error.waitSeconds)} before you try again.`],
      };
    case 'failed':
      return {
        status: 500,
        title: 'Something went wrong',
        paragraphs: [
          'This is our fault, not yours. What you were doing may not be saved: look before you do it again.',
          'If it happens again, tell your administrator this reference. It says nothing about anybody.',
        ],
      };
    case 'unavailable':
      return {
        status: 503,
        title: 'Sightline is not available just now',
        paragraphs: [
          'It will be back by itself. Nothing that was saved is lost.',
          'Try again in a minute. If it lasts, tell your administrator this reference.',
        ],
      };
  }
}

function sayWait(seconds: number | null): string {
  if (seconds === null) return 'a few minutes';
  if (seconds < 60) return 'a minute';
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}
