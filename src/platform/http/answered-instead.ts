import type { Answer } from './route.ts';

/** Thrown where a route answers before the files that are being sent to it are taken in. */
export class AnsweredInstead extends Error {
  readonly answer: Answer<unknown>;

  constructor(answer: Answer<unknown>) {
    super('answered before its files were taken');
    this.answer = answer;
  }
}
