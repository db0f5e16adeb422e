import { mayDo } from '../../../platform/access/actions.ts';
import type { FindWork, WorkItem } from '../../../platform/work-item.ts';
import { findNextSteps, type NextStep } from '../domain/next-steps.ts';
import { listInvolvedAgenciesOf } from '../store/involved-agencies.ts';
import { listFamilies } from '../store/list-families.ts';
import { listSentChronologies } from '../store/sent-chronologies.ts';

/**
 * What is to be done next with the files of the families that somebody may see: for an agency's lead with those of their own agency.
 * That nothing was sent yet is nobody's work until a review asks for it. Three statements.
 */
export const findFamilyWork: FindWork = async (tx, actor, now) => {
  if (!mayDo(actor.role, 'send-chronology')) return [];
  const isOfficer = actor.role === 'officer';
  const families = await listFamilies(tx, actor, now);
  const ids = families.map(({ id }) => id);
  const involved = await listInvolvedAgenciesOf(tx, ids, now);
  const files = await listSentChronologies(tx, actor, ids, now);
  const byFamily = Map.groupBy(files, ({ familyId }) => familyId);
  return families.flatMap((family) => {
    const all = involved.get(family.id) ?? [];
    const own = isOfficer ? all : all.filter(({ id }) => id === actor.agencyId);
    if (!isOfficer && own.length === 0) return [];
    const standings = own.map((agency) => ({
      ...agency,
      involved: true,
      files: (byFamily.get(family.id) ?? []).filter(({ agencyId }) => agencyId === agency.id),
    }));
    const steps = findNextSteps(standings, isOfficer ? 'officer' : 'agency');
    return steps.filter(({ about }) => about.kind !== 'agency').map((step) => itemOf(family, step));
  });
};

function itemOf({ id, reference, name }: WorkItem['family'], { sentence, about }: NextStep): WorkItem {
  const family = { id, reference, name };
  const at = `/families/${id}`;
  switch (about.kind) {
    case 'naming':
      return { id: `naming:${id}`, sentence, href: `${at}/involvements/new`, due: null, family };
    case 'rows':
      return {
        id: `file:${about.id}`,
        sentence,
        href: `${at}/submissions/${about.id}?show=errors#rows-heading`,
        due: null,
        family,
      };
    default:
      return { id: `file:${about.id}`, sentence, href: `${at}/submissions/${about.id}`, due: null, family };
  }
}
