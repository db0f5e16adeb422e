import type { TableName } from '../../../platform/database/table-classes.ts';

/** Tables that hold something of one entry, in a column `entry_id`. A test holds the list against the catalogue. */
export const tablesOfEntries: readonly TableName[] = [
  'sharing',
  'theme_decision',
  'typed_entry',
  'bears_on',
  'standing_decision',
  'entry_comment',
  'entry_comment_version',
];
/** Of these, those that hold what was decided of the words of an entry, in a column `of_content`. */
export const tablesOfDecisions: readonly TableName[] = [
  'sharing',
  'theme_decision',
  'bears_on',
  'standing_decision',
];
/** Those that hold something of two. */
export const tablesOfPairs = ['same_event_decision'] as const;
/** Those that hold something of what was found in several: it goes whole (`forgetFindingsOf`). */
export const tablesOfFindings: readonly TableName[] = ['finding_entry'];
/** Those that point at an entry and hold no word of it: they stay, and tell whoever might read it that it is gone (`markGone`). */
export const tablesOfReferences: readonly TableName[] = ['review_quote', 'gone_entry'];
/** Those that say of an entry what the program found in it, and are found anew where it comes back: no work of people’s. */
export const tablesOfLooks: readonly TableName[] = ['entry_telling'];
