import type { Handling } from '../../domain/handling.ts';

/** The four ways in which an agency keeps an entry, from the widest to the narrowest. */
export const handlings = [
  'core-group',
  'review-panel',
  'named-agencies',
  'originator',
] as const satisfies readonly Handling[];

export const handlingWords: Readonly<Record<Handling, { readonly text: string; readonly hint: string }>> = {
  'core-group': {
    text: 'Everybody who may see the family',
    hint: 'The agencies involved, the partnership’s officers, and the chair, the reviewers and the guests who are named for the family.',
  },
  'review-panel': {
    text: 'The review’s panel',
    hint: 'Our agency, the partnership’s officers and the family’s reviewers. Not the other agencies, nor the chair.',
  },
  'named-agencies': {
    text: 'Our agency and agencies that we name',
    hint: 'Tick them below. Nobody else: not the partnership’s officers, nor a reviewer or chair.',
  },
  originator: {
    text: 'Our agency only',
    hint: 'For police intelligence, legal advice, health information about somebody else, and whatever could put somebody at risk.',
  },
};
