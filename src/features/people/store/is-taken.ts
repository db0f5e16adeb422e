/** Whether the database refused a row because another has what must be there once, by the constraint's name. */
export function isTaken(error: unknown, constraint: 'agency_name_once' | 'account_email_once'): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === constraint;
}
