import type { Conference } from '../clock/last-conference.ts';
import { sayDay } from '../clock/say.ts';

/** “the review conference on 3 May 2025”. */
export function sayConference(conference: Conference): string {
  const name = conference.kind === 'initial-conference' ? 'the initial conference' : 'the review conference';
  return `${name} on ${sayDay(conference.on)}`;
}

/** “The review conference was held on 3 May 2025”. */
export function sayHeld({ kind, on }: Conference): string {
  return `The ${kind === 'initial-conference' ? 'initial' : 'review'} conference was held on ${sayDay(on)}`;
}
