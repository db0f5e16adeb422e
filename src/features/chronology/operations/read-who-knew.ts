import type { PersonActor } from '../../../platform/access/actor.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Day } from '../../../shared/day.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import type { Entry } from '../domain/entry.ts';
import { compareText } from '../domain/order-entries.ts';
import { listTypedThen } from '../store/former-wordings.ts';
import { listSharing } from '../store/sharing.ts';
import type { EntryId } from '../store/submission.ts';
import { askAnalyst, requireAnalyst } from './ask-analyst.ts';
import { sealFormer } from './label-sealed.ts';
import { pick } from './read-findings.ts';
import { readSharedRecord } from './read-shared-record.ts';
import {
  childrenOf,
  type FamilyWords,
  mostOnPage,
  readNoted,
  restoreWhole,
  type WholeRecord,
  wordsOf,
} from './read-whole.ts';
import { listAgenciesOfFiles } from './restore-family-chronology.ts';
import type { KnownAnswer, KnownList } from './tell-known.ts';

export interface KnownQuestion {
  readonly agency: string;
  readonly on: Day;
  readonly withoutAssumed: boolean;
}

export interface WhoKnewAnswer {
  readonly family: FamilyWords;
  readonly count: number;
  /** Whose knowledge can be asked for: whose records there are, by the names in their files, and who is said to have been told. */
  readonly agencies: readonly string[];
  /** Null where nothing was asked, and where there are too many entries for a page. */
  readonly known: KnownAnswer | null;
  readonly tooMany: boolean;
  readonly entryIds: Readonly<Record<string, string>>;
}

/**
 * The record as one agency knew it at the end of a day, and what others knew that it did not; of what the person who asks may
 * see. What people say of who was told counts; what texts suggest is only marked. Without a question: whom it can be asked of.
 *
 * @throws AppError `not-allowed`, `not-found`; `too-many-requests`, `reading-took-too-long`; `agency-unknown` where it is none
 * of those.
 */
export async function readWhoKnew(
  platform: Platform,
  actor: PersonActor,
  familyId: FamilyId,
  question: KnownQuestion | null,
): Promise<WhoKnewAnswer> {
  if (question === null) return offerWhoKnew(platform, actor, familyId);
  requireAnalyst(actor.accountId);
  const whole = await readNoted(platform, actor, familyId, {
    reading: 'who-knew',
    read: async (tx, now, count) => {
      const restored = await restoreWhole(tx, actor, { familyId, count }, now);
      const shared = await readSharedRecord(tx, actor, familyId, restored, now);
      const stood = await listTypedThen(tx, actor, { familyId, on: question.on }, now);
      const seal = await sealFormer(tx, actor, familyId);
      const then = new Map([...stood].map(([id, said]) => [id, seal(said)]));
      return { ...restored, ...shared, ...putAsThen(restored, then) };
    },
  });
  const { family, files, entryIds, decided, count, shared } = whole;
  const told = shared.filter((one) => one.told !== null).map(({ agency }) => agency);
  const agencies = inOrder([...(files ?? []).map(({ agency }) => agency), ...told]);
  const base = { family: wordsOf(family), count, agencies, tooMany: files === null };
  if (files === null) return { ...base, agencies: [], known: null, entryIds: {} };
  const said = { decided, children: childrenOf(family), agencies: whole.agencies, shared };
  const task = { kind: 'known', files, question, ...said } as const;
  const { known } = await askAnalyst<'known'>(task, actor.accountId);
  const named = [known.known, known.notKnown, known.undecided]
    .flatMap(({ lines }) => lines)
    .flatMap(({ entry, ownAccount }) => [entry, ...(ownAccount === null ? [] : [ownAccount])]);
  return { ...base, known: sayThen(known, whole.asThen), entryIds: pick(entryIds, named) };
}

interface RecordThen {
  readonly files: readonly CheckedFile[] | null;
  /** Of which entries it is told what they said then. */
  readonly asThen: ReadonlySet<string>;
}

/** A record with what people had typed by then, in the place of what they put there since. */
function putAsThen(
  { files, entryIds }: Pick<WholeRecord, 'files' | 'entryIds'>,
  stood: ReadonlyMap<EntryId, Entry>,
): RecordThen {
  const formerOf = ({ id }: Entry) => {
    const stored = entryIds.get(id);
    return stored === undefined ? undefined : stood.get(stored);
  };
  const told = (files ?? []).flatMap(({ entries }) =>
    entries.filter((entry) => formerOf(entry) !== undefined),
  );
  return {
    asThen: new Set(told.map(({ id }) => id)),
    files:
      files?.map((file) => ({
        ...file,
        entries: file.entries.map((entry) => {
          const former = formerOf(entry);
          return former === undefined ? entry : { ...former, id: entry.id, agency: entry.agency };
        }),
      })) ?? null,
  };
}

/** Says of what is told as it read then that it reads otherwise now. */
function sayThen(known: KnownAnswer, asThen: ReadonlySet<string>): KnownAnswer {
  const say = (list: KnownList): KnownList => ({
    ...list,
    lines: list.lines.map((line) =>
      asThen.has(line.entry)
        ? { ...line, how: `${line.how} It is told as it read then: other words were put in later.` }
        : line,
    ),
  });
  return {
    ...known,
    known: say(known.known),
    notKnown: say(known.notKnown),
    undecided: say(known.undecided),
  };
}

/** Whom it can be asked of: nothing of an entry is read but that there is one. */
async function offerWhoKnew(
  platform: Platform,
  actor: PersonActor,
  familyId: FamilyId,
): Promise<WhoKnewAnswer> {
  const { family, count, agencies } = await readNoted(platform, actor, familyId, {
    reading: 'who-knew',
    read: async (tx, now, entries) => {
      if (entries === 0 || entries > mostOnPage) return { agencies: [] };
      const inFiles = await listAgenciesOfFiles(tx, actor, familyId, now);
      const stored = await listSharing(tx, actor, { familyId, only: null }, now);
      const told = stored.filter((one) => one.told !== null && !inFiles.has(one.agencyId));
      return { agencies: [...inFiles.values(), ...told.map(({ agency }) => agency)] };
    },
  });
  return {
    family: wordsOf(family),
    count,
    agencies: inOrder(agencies),
    known: null,
    tooMany: count > mostOnPage,
    entryIds: {},
  };
}

function inOrder(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted(compareText);
}
