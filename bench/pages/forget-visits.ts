import type { World } from '../../test/routes/world.ts';

/**
 * Takes out of the log what visits have left there since a moment. Every visit of a family leaves a row for each of its children,
 * so that the page of who looked, and its file, would be the longer the later they are measured.
 *
 * @param query as the superuser: nobody else can.
 */
export async function forgetVisits(
  query: World['kept']['query'],
  partnershipId: string,
  since: Date,
): Promise<void> {
  for (const table of ['audit_subject', 'audit_unsealed']) {
    await query(
      `delete from ${table} one using audit_log
        where one.partnership_id = $1 and audit_log.partnership_id = $1 and one.audit_id = audit_log.id
          and audit_log.recorded_at >= $2`,
      [partnershipId, since],
    );
  }
  await query('delete from audit_log where partnership_id = $1 and recorded_at >= $2', [
    partnershipId,
    since,
  ]);
  // Nothing is ever taken out of a log that is in use: what is left of it here would lie in the way of the next page.
  await query('vacuum audit_log, audit_subject, audit_unsealed');
}
