/** An e-mail address as it is kept and looked up: people type capitals as they like, and mean the same box. */
export function settleEmail(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}
