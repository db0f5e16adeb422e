import type { ExtractFormat } from '../../../exchange/domain/extract.ts';

/** What an extract is, in words that no file has a part in. */
export const sharedFormats: Readonly<Record<ExtractFormat, string>> = {
  cin: 'CIN census',
  'annex-a': 'Annex A',
  ssd: 'Standard Safeguarding Dataset',
  entries: 'Entries of Sightline',
};

/** Said on the face of all that is made to be shared. The rule for small counts is that of the Department’s own releases. */
export const sharingFace: readonly string[] = [
  'Made to be shared. Children and families have names made with a secret key; without the key nobody can find them by ids that they know. Each rule’s rows have names of their own, so that rows of two rules cannot be laid together.',
  'Counts from 1 to 5 are told as “fewer than 6”. Where one could be worked out from a total, it and others are withheld, and the rows behind them are left out. None at all is told as 0.',
  'No day or month of any child is told: from those in which plans began anybody could count what is withheld. No worker, chair, team, agency or place is named, and no words of the record or of a local profile are taken over.',
  'Rows about single children are still personal data: share them under an agreement, and no wider.',
];

/** The same of a replay, which is shared as figures alone. */
export const sharingReplayFace: readonly string[] = [
  'Made to be shared: it holds figures and no child’s days. The days of single children stay with the council.',
  'Counts from 1 to 5 are told as “fewer than 6”. Where one could be worked out from a total, it and others are withheld. None at all is told as 0.',
];
