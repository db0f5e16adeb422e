import type { AccountId, AgencyId } from '../../../shared/ids.ts';

/** Whom a row may be read by, from everybody around the family to its own agency alone: each is stricter than the one before. */
export const handlings = ['core-group', 'review-panel', 'named-agencies', 'originator'] as const;
export type Handling = (typeof handlings)[number];

/** From whom a row is kept, as its own agency decides it. */
export interface Keeping {
  readonly handling: Handling;
  /** Who may read it beside its own agency, where `named-agencies` is chosen; else none. */
  readonly named: readonly AgencyId[];
  /** Whom it is kept from by name, whatever the handling. */
  readonly notFor: readonly AccountId[];
}

export const openToAll: Keeping = { handling: 'core-group', named: [], notFor: [] };

/** Who may read what both of these let them read: nobody more, and nobody who may read both is left out. */
export function strictestOf(one: Keeping, other: Keeping): Keeping {
  const notFor = [...new Set([...one.notFor, ...other.notFor])];
  const [looser, stricter] =
    handlings.indexOf(one.handling) <= handlings.indexOf(other.handling) ? [one, other] : [other, one];
  if (stricter.handling !== 'named-agencies' || looser.handling === 'core-group')
    return { handling: stricter.handling, named: stricter.named, notFor };
  // No agency that is named is on the panel.
  const named = looser.named.filter((agency) => stricter.named.includes(agency));
  return { handling: named.length === 0 ? 'originator' : 'named-agencies', named, notFor };
}

/** From whom what is told of several rows at once is kept: from whomever any of them is, where no agency is told for being named. */
export function strictestOfAll(
  rows: readonly Pick<Keeping, 'handling' | 'notFor'>[],
): Pick<Keeping, 'handling' | 'notFor'> {
  return {
    handling: strictest(rows.map(({ handling }) => handling)),
    notFor: [...new Set(rows.flatMap(({ notFor }) => notFor))],
  };
}

/** Somebody from whom a decision takes a row: `panel` are officers and reviewers, `others` all else around the family. */
export type Audience = 'panel' | 'others' | AgencyId | AccountId;

/**
 * Whom a decision takes a row from who could read it before. People who could not are not among them: what they are told must be as
 * it was. Of an agency that was named and is so no longer its people are told by the agency’s id.
 */
export function takenFrom(before: Keeping, after: Keeping): readonly Audience[] {
  const panel = (one: Keeping) => one.handling === 'core-group' || one.handling === 'review-panel';
  const others = (one: Keeping) => one.handling === 'core-group';
  const reads = (one: Keeping, agency: AgencyId) =>
    others(one) || (one.handling === 'named-agencies' && one.named.includes(agency));
  return [
    ...(panel(before) && !panel(after) ? (['panel'] as const) : []),
    ...(others(before) && !others(after) ? (['others'] as const) : []),
    ...(before.handling === 'named-agencies' ? before.named : []).filter((agency) => !reads(after, agency)),
    ...after.notFor.filter((account) => !before.notFor.includes(account)),
  ];
}

/** Somebody around a family, by what decides which rows they may read. */
export interface RowReader {
  readonly accountId: AccountId;
  readonly agencyId: AgencyId | null;
  /** Whether they are an officer or a reviewer. */
  readonly onPanel: boolean;
}

/** Whether somebody who sees the family may read a row of an agency in it. */
export function mayRead(
  { handling, named, notFor }: Keeping,
  of: AgencyId,
  { accountId, agencyId, onPanel }: RowReader,
): boolean {
  if (notFor.includes(accountId)) return false;
  if (agencyId === of || handling === 'core-group') return true;
  if (handling === 'review-panel') return onPanel;
  return handling === 'named-agencies' && agencyId !== null && named.includes(agencyId);
}

/** As whom a decision may have taken a row from somebody (`takenFrom`). */
export function audiencesOf({ accountId, agencyId, onPanel }: RowReader): readonly Audience[] {
  return [onPanel ? 'panel' : 'others', accountId, ...(agencyId === null ? [] : [agencyId])];
}

export interface StatedHandling {
  readonly handling: Handling;
  /** How often the row stood where that was noted last: two rows of a file may be the same word for word. */
  readonly times: number;
  /** The agencies that may read it, where `named-agencies` was chosen: named for its own words, and for no others. */
  readonly named: readonly AgencyId[];
  /** Whom it is kept from by name. */
  readonly notFor: readonly AccountId[];
  /** Whether a person decided it; else the program keeps it back until one does. */
  readonly decided: boolean;
  /** Whether the program does so for its kind alone. */
  readonly byKind: boolean;
}

/** What is known of an agency's rows in a family when one of its files is read. */
export interface KnownHandling {
  /** By row key: what a person decided, and what is kept back until one does. */
  readonly stated: ReadonlyMap<string, StatedHandling>;
  /** Keys of rows that everybody can read: in what is replaced, and in files of the agency that stand beside it. */
  readonly open: ReadonlySet<string>;
  /** Keys of the rows that are being replaced. */
  readonly replaced: ReadonlySet<string>;
  /**
   * Keys of rows that a person kept and that stand in files of the agency beside what is replaced, and not in that: they leave nothing.
   */
  readonly staying: ReadonlySet<string>;
  /** Whether whoever sent the file and put it in may read all of the agency’s rows: else nothing that stays is compared with it. */
  readonly readAll: boolean;
}

/** A row of a file that is read. */
export interface RowToHandle {
  /** The keys that it may be known by, its own first. */
  readonly keys: readonly string[];
  /** From whom a row of its kind is usually kept. */
  readonly usual: Handling;
  /** The key of the row of the chronology that it is another wording of, where it is found to be one. */
  readonly rewords: string | null;
  /** Keys of kept rows that stay (`KnownHandling`) and that it may be with other words. */
  readonly like: readonly string[];
}

export interface HandlingDecision {
  readonly handling: Handling;
  /** Whether nothing keeps it so but its kind, or that of the row that it is another wording of. */
  readonly byKind: boolean;
  /**
   * Whether it is kept so until a person decides, since it may be one that is kept, with other words: then it is not for anybody either
   * whom any row of its agency is not for by name.
   */
  readonly held: boolean;
  /** Whom it is taken from, who could read it before or what it is another wording of: nobody, where it is new. */
  readonly taken: readonly Audience[];
}

/**
 * From whom each row of a file is kept.
 *
 * A row that is known keeps its handling, and where a person decided of it, that is what holds, whatever its kind. Where rows
 * that are kept from others are not in this very file, or not as often as they were, any row that is new may be one of them with other words: each
 * is kept as the strictest of those, until a person decides. Of a row that stays in a file beside it, since this file takes the place
 * of none that holds it, only those are kept so that are like it (`findLike`); but all, where the sender may not read every row of the
 * agency: which of theirs are kept would tell them what is kept already, and whether the file holds that row would. What the program
 * keeps back itself holds others in what goes instead of it alone: beside it the row that it may be is asked for itself. Where only agencies that were named may read one of
 * them, that is its own agency alone: nobody named them for these words. Whom one is not for by name, what is held is not for either.
 *
 * A row of a kind that is usually kept is kept from its first reading on, also where it stood open before and nobody had decided so. That
 * says nothing of other rows: where it left the file, none is kept back for it but the one that is found to be another wording
 * of it, which may have lost no more than the word for its kind. Once its kind has kept a row, its own words keep it, also where
 * its column of kinds is read no longer.
 */
export function decideHandling(
  rows: readonly RowToHandle[],
  before: KnownHandling,
): readonly HandlingDecision[] {
  const { stated, open } = before;
  const { leftBehind, elsewhere } = findMissing(rows, before);
  const notForAny = [...new Set([...stated.values()].flatMap(({ notFor }) => notFor))];
  return rows.map(({ keys, usual, rewords, like }) => {
    const mayBe = [...leftBehind, ...like.flatMap((key) => lookUp(elsewhere, key))];
    const [own, ...others] = keys;
    const known = [
      ...lookUp(stated, own),
      ...others
        .filter((key) => key !== own)
        .flatMap((key) => lookUp(stated, key).map((one) => ({ ...one, handling: ofSameContent(one) }))),
    ];
    const noted = known.filter(({ byKind }) => !byKind);
    const isOpen = keys.some((key) => open.has(key));
    const reworded = lookUp(stated, rewords ?? undefined);
    const wasOpen = isOpen || (rewords !== null && open.has(rewords));
    const decide = (handling: Handling, byKind: boolean, held: boolean): HandlingDecision => {
      const before = [...(wasOpen ? [openToAll] : []), ...keys.flatMap((key) => lookUp(stated, key))];
      const named = lookUp(stated, own).flatMap((one) => one.named);
      const after = { handling, named, notFor: held ? notForAny : [] };
      return { handling, byKind, held, taken: takenFromAny([...before, ...reworded], after) };
    };
    const ofNoted = strictest(noted.map(({ handling }) => handling));
    if (known.some(({ decided }) => decided)) return decide(ofNoted, false, false);
    const isNew = known.length === 0 && !isOpen;
    const heldFor = noted.length > 0 ? noted : isNew ? mayBe : [];
    const without = noted.length > 0 ? ofNoted : strictest(heldFor.map(ofOtherWords));
    const ofKind = strictest([
      usual,
      ...[...known, ...reworded].flatMap(({ byKind, handling }) => (byKind ? [handling] : [])),
    ]);
    const handling = strictest([without, ofKind]);
    const byKind = handling !== without && heldFor.every(({ notFor }) => notFor.length === 0);
    return decide(handling, byKind, !byKind && heldFor.some(isKept));
  });
}

/** What is noted of rows that any new row may be: with other words, or where it is like one that stays `elsewhere`, by its key. */
function findMissing(
  rows: readonly Pick<RowToHandle, 'keys'>[],
  { stated, replaced, staying, readAll }: KnownHandling,
) {
  const found = countEach(rows.map(({ keys }) => keys));
  const missing = [...stated].filter(([key, { times, byKind, decided }]) => {
    if (byKind || !(decided || replaced.has(key))) return false;
    return (found.get(key) ?? 0) < times || (staying.has(key) && !readAll);
  });
  const isElsewhere = ([key]: (typeof missing)[number]) => readAll && staying.has(key);
  return {
    leftBehind: missing.flatMap((one) => (isElsewhere(one) ? [] : [one[1]])),
    elsewhere: new Map(missing.filter(isElsewhere)),
  };
}

/** Whom this takes a row from who could read any of what it was before. */
function takenFromAny(before: readonly Keeping[], after: Keeping): readonly Audience[] {
  return [...new Set(before.flatMap((one) => takenFrom(one, after)))];
}

function lookUp(stated: KnownHandling['stated'], key: string | undefined): readonly StatedHandling[] {
  const found = key === undefined ? undefined : stated.get(key);
  return found === undefined ? [] : [found];
}

/** As what a row is kept that may be this one with other words, and not for whom this one is not for. */
function ofOtherWords({ handling }: StatedHandling): Handling {
  return handling === 'named-agencies' ? 'originator' : handling;
}

/** As what a row is kept whose words are others and say the same: whoever is named for this one is named for its words alone. */
function ofSameContent(one: StatedHandling): Handling {
  return one.notFor.length > 0 ? 'originator' : ofOtherWords(one);
}

/** Whether a person, or the program until one decides, keeps a row from anybody: not where its kind alone does. */
export function isKept({ handling, notFor, byKind }: StatedHandling): boolean {
  return !byKind && (notFor.length > 0 || handling !== 'core-group');
}

/**
 * How a row of a file that waits is kept: for its own agency alone where it is held, since nobody is named for it before the file is
 * put in.
 */
export function handlingWaiting({ handling, held }: Pick<HandlingDecision, 'handling' | 'held'>): Handling {
  return held && handling === 'core-group' ? 'originator' : handling;
}

/** In how many rows each key is found. */
function countEach(rows: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const keys of rows) for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function strictest(of: readonly Handling[]): Handling {
  return handlings[Math.max(0, ...of.map((one) => handlings.indexOf(one)))] ?? 'originator';
}
