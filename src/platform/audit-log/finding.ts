/** What can be wrong with an audit log, with what it means. */
export const findingWords = {
  'partnership-missing':
    'An anchor was taken of this partnership, and the database does not have it any more.',
  'partnership-unlisted':
    'The partnership was taken off the list of partnerships: since then its log is neither sealed nor anchored.',
  'seal-missing': 'A seal is missing: the numbers of seals go one by one.',
  'seal-broken': 'Rows of this seal, or the seal itself, are not what was sealed.',
  'row-missing': 'Rows that were sealed have been deleted.',
  'row-count': 'The seal has more or fewer rows than it had.',
  'row-late': 'Rows say that they were written long before the seal that stands before theirs.',
  'row-unsealed': 'Rows are in no seal, and do not wait for one.',
  'row-waits-sealed': 'Rows wait for a seal that they have already.',
  'waiting-missing': 'Rows that waited for their seal have been deleted.',
  'waiting-long':
    'Rows have waited for their seal for too long: the sealer does not run, or they were put in later.',
  'subject-missing': 'Children are named for rows that are not there.',
  'sealed-nowhere': 'Rows are said to be in a seal that is not there.',
  'anchor-differs': 'The seal is not the one that an anchor was taken of.',
  'anchor-beyond': 'An anchor was taken of a seal that is not there any more.',
} as const satisfies Record<string, string>;

export type FindingKind = keyof typeof findingWords;

export interface Finding {
  readonly kind: FindingKind;
  /** The number of the seal, where it is about one. */
  readonly seal: number | null;
  /** How many rows it is about. */
  readonly count: number;
  /** Ids of the first of them. */
  readonly rows: readonly string[];
}

export interface PartnershipReport {
  readonly partnership: string;
  readonly name: string | null;
  readonly seals: number;
  readonly rows: number;
  /** Rows that no seal protects yet. Nothing is said of these. */
  readonly waiting: { readonly count: number; readonly oldest: string | null };
  readonly anchors: { readonly count: number; readonly last: number | null };
  readonly findings: readonly Finding[];
  /** Findings beyond those listed. */
  readonly more: number;
}
