import { z } from 'zod';
import { readLocalPath } from '../../../platform/http/local-path.ts';

/** The page to come back to, as an address or a hidden field holds it; null for none, or for one that is not ours. */
const returnPath = z
  .string()
  .optional()
  .transform((text) => (text === undefined ? null : readLocalPath(text)));

export const returnQuery = z.object({ return: returnPath });

export const returnField = { return: returnPath };

/** Pages of signing in answer no program. */
export const noAnswer = z.object({});
export type NoAnswer = z.output<typeof noAnswer>;

export function withReturn(path: string, back: string | null): string {
  return back === null ? path : `${path}?return=${encodeURIComponent(back)}`;
}

type Stage = 'password' | 'enrol' | 'choose' | 'full';

const pathOf: Readonly<Record<Exclude<Stage, 'full'>, string>> = {
  password: '/sign-in/code',
  enrol: '/sign-in/set-up',
  choose: '/sign-in/partnership',
};

/** Where somebody goes on at a stage of signing in; without one, to the beginning. */
export function wayOn(stage: Stage | null, back: string | null): string {
  if (stage === null) return withReturn('/sign-in', back);
  return stage === 'full' ? (back ?? '/') : withReturn(pathOf[stage], back);
}

export function seeStage(stage: Stage | null, back: string | null, notice?: string) {
  return {
    kind: 'see',
    to: wayOn(stage, back),
    json: {},
    ...(notice === undefined ? {} : { notice }),
  } as const;
}

/** Said on the page after a recovery code was used up: undefined where none was. */
export function sayCodesLeft(left: number | undefined): string | undefined {
  if (left === undefined) return undefined;
  return left === 0
    ? 'You have used your last recovery code. Make new ones on the page of your account.'
    : `You have used a recovery code: ${left} ${left === 1 ? 'is' : 'are'} left. You can make new ones on the page of your account.`;
}

/** What somebody is told who must wait. The same for an address that is known and one that is not. */
export function sayWait(minutes: number): string {
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  return `There were too many tries. For your safety, wait ${wait} before you try again.`;
}
