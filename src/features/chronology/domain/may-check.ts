/** Whose file it is, and of which agency its sender was; null of what nobody of an agency sent. */
export interface SentFile {
  readonly agencyId: string;
  readonly senderAgencyId: string | null;
}

/**
 * Whether a person may look at what waits of a file, and say that it goes into the chronology: its agency always, and the
 * partnership's officers where nobody of the agency sent it. What an agency is still preparing is its own affair.
 */
export function mayCheck(
  who: { readonly role: string; readonly agencyId: string | null },
  { agencyId, senderAgencyId }: SentFile,
): boolean {
  return who.agencyId === agencyId || (who.role === 'officer' && senderAgencyId !== agencyId);
}
