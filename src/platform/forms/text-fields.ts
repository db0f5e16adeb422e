import { z } from 'zod';
import { named } from './field-names.ts';

/** How a person is asked, and what the answer is called where it is wrong. */
export interface AskedText {
  /** Said where nothing was given: “Enter your full name”. */
  readonly missing: string;
  /** The answer’s name at the head of a sentence: “Full name”. */
  readonly name: string;
  /** Characters at most. */
  readonly most?: number;
}

const usualMost = 200;
/** RFC 5321, 4.5.3.1.3: a path has 256 octets, two of them its brackets. */
const longestEmail = 254;
const emailForm = /^[^\s@<>"(),:;[\]\\]+@[^\s@.<>"(),:;[\]\\]+(?:\.[^\s@.<>"(),:;[\]\\]+)+$/;
/** Signs that nobody types, and that the database or a document could not hold. */
const unprintable = /(?![\n\t])\p{Cc}/u;

/** Embeddings, overrides and isolates (Unicode, UAX 9): a name that holds one is shown with its letters in another order. */
const turning = /[\u202a-\u202e\u2066-\u2069]/u;

/** A browser sends each end of line as two signs. */
function settle(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

function holdable(text: string): boolean {
  return text.isWellFormed() && !unprintable.test(text);
}

function limitedText(missing: string, { name, most = usualMost }: Omit<AskedText, 'missing'>) {
  return (
    z
      .string({ error: missing })
      .transform(settle)
      .refine(
        (text) => [...text].length <= most,
        `${name} must be ${most.toLocaleString('en-GB')} characters or fewer`,
      )
      .refine(holdable, `${name} must not include characters that cannot be printed`)
      // Names and references are read one for another; into a long text such signs come unseen, with what is copied.
      .refine(
        (text) => most > usualMost || !turning.test(text),
        `${name} must not include hidden signs that turn the direction of writing. Type it by hand`,
      )
  );
}

/** Text that must be there, without the spaces around it. */
export function requiredText({ missing, ...asked }: AskedText): z.ZodType<string> {
  return named(
    asked.name,
    limitedText(missing, asked).refine((text) => text !== '', missing),
  );
}

/** Text that may be left out: null where it is, or where it is spaces only. */
export function optionalText(asked: Omit<AskedText, 'missing'>): z.ZodType<string | null> {
  return named(
    asked.name,
    limitedText('', asked)
      .transform((text) => (text === '' ? null : text))
      .nullish()
      .transform((text) => text ?? null),
  );
}

/** An e-mail address, as it was typed but for the spaces around it. Case is for the reader of it to settle. */
export function emailText(missing = 'Enter an email address'): z.ZodType<string> {
  return named(
    'Email address',
    z
      .string({ error: missing })
      .trim()
      .min(1, missing)
      .max(longestEmail, `Email address must be ${longestEmail} characters or fewer`)
      .regex(emailForm, {
        error: 'Enter an email address in the correct format, like name@example.com',
        abort: true,
      }),
  );
}

const secrets = new WeakSet<object>();

/** A password or a code: kept sign by sign as it was typed, and never drawn back. */
export function secretText({ missing, name, most = 1000 }: AskedText): z.ZodType<string> {
  const secret = z
    .string({ error: missing })
    .min(1, missing)
    .max(most, `${name} must be ${most} characters or fewer`);
  secrets.add(secret);
  return secret;
}

export function isSecret(field: object): boolean {
  return secrets.has(field);
}

/** A whole number, typed or sent as one. */
export function wholeNumber({
  missing,
  name,
  least = 0,
  most = 1_000_000,
}: {
  readonly missing: string;
  readonly name: string;
  readonly least?: number;
  readonly most?: number;
}): z.ZodType<number> {
  const between = `${name} must be a whole number from ${least.toLocaleString('en-GB')} to ${most.toLocaleString('en-GB')}`;
  return named(
    name,
    z
      .union([z.string(), z.number()], { error: missing })
      .transform((value) => String(value).trim())
      .refine((text) => text !== '', { error: missing, abort: true })
      .refine((text) => /^-?\d{1,15}$/.test(text), { error: between, abort: true })
      .transform(Number)
      .refine((number) => number >= least && number <= most, between),
  );
}
