import type { PersonActor } from '../../../platform/access/actor.ts';
import { type Role, roleWords } from '../../../platform/access/roles.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { type Day, parseDay } from '../../../shared/day.ts';
import type { AgencyId, FamilyId, PersonId } from '../../../shared/ids.ts';
import { findRecord } from '../../families/operations/read-record.ts';
import type { PlanPoint } from '../domain/plan/plan-point.ts';
import type {
  AcknowledgedSaid,
  Author,
  BearingSaid,
  CommentSaid,
  PlanPointSaid,
  SaidOnRecord,
} from '../domain/said/said-on-record.ts';
import { listBearsOn } from '../store/bears-on.ts';
import { nameAgencies } from '../store/find-family.ts';
import { listAcknowledgements } from '../store/finding-acknowledgements.ts';
import { listComments } from '../store/list-comments.ts';
import { listPlanPoints } from '../store/plan-points.ts';
import type { RestoredFamily } from '../store/restore-files.ts';
import { readDecisions } from './read-decisions.ts';
import { isLate, nameChildren } from './read-plan.ts';
import { readSharedRecord } from './read-shared-record.ts';
import { findUntold, untoldSentence } from './untold-sentences.ts';

interface Asked {
  readonly familyId: FamilyId;
  readonly restored: Pick<RestoredFamily, 'entryIds' | 'agencyNames'>;
  /** What stands for people where names are replaced; null where they are left. */
  readonly labels: ReadonlyMap<PersonId, string> | null;
  /** Whether what people wrote beside entries is wanted. */
  readonly comments: boolean;
}

interface Written {
  readonly name: string;
  readonly role: Role;
  readonly agencyId: AgencyId | null;
}

/**
 * What people have said of a family's record, as far as the actor may see the entries: by the engine's ids, and with agencies called as
 * their files call them. Whoever wrote a comment, or acknowledged something, is told by what they are where names are replaced.
 */
export async function gatherSaid(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, restored, labels, comments }: Asked,
  now: Date,
): Promise<SaidOnRecord> {
  const { entryIds, agencyNames } = restored;
  const engineIds = new Map<string, string>([...entryIds].map(([engine, stored]) => [stored, engine]));
  const inFiles = <Said>(
    { entryId }: { readonly entryId: string },
    say: (entry: string) => Said,
  ): readonly Said[] => {
    const entry = engineIds.get(entryId);
    return entry === undefined ? [] : [say(entry)];
  };
  const decided = await readDecisions(tx, actor, familyId, entryIds, now);
  const { agencies, shared } = await readSharedRecord(tx, actor, familyId, restored, now);
  const points = await listPlanPoints(tx, familyId);
  const record = await findRecord(tx, actor, familyId, now);
  const bearings = await listBearsOn(tx, actor, { familyId, of: 'all' }, now);
  const written = comments ? await listComments(tx, actor, familyId, now) : null;
  const acknowledged = await listAcknowledgements(tx, actor, { familyId }, now);
  const untold = await findUntold(tx, actor, familyId, acknowledged);
  const named = [...(written ?? []), ...acknowledged].flatMap(({ author }) => author.agencyId ?? []);
  const names = await nameAgencies(
    tx,
    new Set([...named, ...points.flatMap(({ agencyId }) => agencyId ?? [])]),
  );
  const nameOf = (id: AgencyId | null) =>
    id === null ? null : (agencyNames.get(id) ?? names.get(id) ?? null);
  const tell = ({ name, role, agencyId }: Written): Author => ({
    by: labels === null ? name : roleWords[role].name.toLowerCase(),
    agency: nameOf(agencyId),
  });
  const childrenOf = (point: PlanPoint) =>
    labels === null
      ? nameChildren(point.children, record)
      : point.children.map((id) => labels.get(id) ?? 'a child who is not in the record');
  return {
    decided,
    agencies,
    sharing: shared,
    plan: points.map((point): PlanPointSaid => {
      const { kind, number, words, who, due, from, ended } = point;
      return {
        ...{ kind, number, words, who },
        agency: nameOf(point.agencyId),
        due: due === null ? null : dayOf(due),
        late: isLate(point, now),
        from: dayOf(from),
        ended: ended === null ? null : { on: dayOf(ended.on), reason: ended.reason },
        children: childrenOf(point),
      };
    }),
    bearings: bearings.flatMap((one) => {
      const { movement, point, at, ofWords } = one;
      if (movement === 'none') return [];
      const { kind, number } = point;
      const said = { kind, number, movement, on: dayOfInstant(at), ofEarlierWords: ofWords !== null };
      return inFiles(one, (entry): BearingSaid => ({ entry, ...said }));
    }),
    comments:
      written?.flatMap((one) =>
        inFiles(
          one,
          (entry): CommentSaid => ({
            entry,
            ...tell(one.author),
            on: dayOfInstant(one.at),
            words: one.words,
            changed: one.changed,
            ofOtherWords: one.ofOtherWords,
          }),
        ),
      ) ?? null,
    acknowledged: acknowledged.map((one): AcknowledgedSaid => {
      const { kind, sentence, reason, author, at } = one;
      const entries = one.entries.flatMap((id) => engineIds.get(id) ?? []);
      const insteadOf = untold.has(one) ? { instead: untoldSentence } : {};
      return { kind, sentence, entries, reason, ...tell(author), on: dayOfInstant(at), ...insteadOf };
    }),
  };
}

/** A date of the database as a day. */
function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`the database holds a date that is no day: ${text}`);
  return day;
}
