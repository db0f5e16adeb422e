import { addDays, type Day } from '../../../../shared/day.ts';
import type { RuleSetting } from '../profile.ts';
import type { Edition, ProfileDocument, WrittenSetting } from './profile-document.ts';

/** A setting with the days that it is for. */
interface DatedSetting {
  readonly written: WrittenSetting;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly edition: Edition | null;
}

/** What a rule has where no profile says anything. */
const silent: Omit<RuleSetting, 'rule' | 'source'> = {
  on: true,
  limit: null,
  unit: null,
  firstDay: 0,
  soon: 0,
  count: null,
  words: [],
  weight: 'look',
  from: null,
  to: null,
  confirmed: false,
};

/**
 * Lays a profile’s settings of one rule over those of the profile that it extends. Each changes what it names, for
 * its days, and leaves the rest: days outside its own, and whatever it does not say. Its source is always its own.
 */
export function layOver(
  base: readonly RuleSetting[],
  document: ProfileDocument,
  rule: RuleSetting['rule'],
): readonly RuleSetting[] {
  const written = document.settings.filter((setting) => setting.rule === rule);
  const laid = written.flatMap((setting) => dated(setting, document)).reduce(layOne, base);
  return join(laid.toSorted((one, other) => compare(one.from ?? '', other.from ?? '')));
}

function dated(written: WrittenSetting, { editions = [] }: ProfileDocument): readonly DatedSetting[] {
  if (written.editions === undefined) {
    return [{ written, from: written.from ?? null, to: written.to ?? null, edition: null }];
  }
  return editions.flatMap((edition, at) => {
    if (written.editions?.includes(edition.id) !== true) return [];
    const next = editions[at + 1]?.from ?? null;
    return { written, from: edition.from, to: next === null ? null : addDays(next, -1), edition };
  });
}

function layOne(base: readonly RuleSetting[], over: DatedSetting): readonly RuleSetting[] {
  const { rule } = over.written;
  const { from, to } = over;
  const within = base.filter((setting) => meets(setting, over));
  const outside = base.flatMap((setting) => (meets(setting, over) ? leftOver(setting, over) : [setting]));
  if (within.length === 0) return [...outside, change({ ...silent, rule, source: '', from, to }, over)];
  const changed = within.map((setting) =>
    change({ ...setting, from: later(setting.from, from), to: earlier(setting.to, to) }, over),
  );
  return [...outside, ...changed];
}

function change(setting: RuleSetting, { written, edition }: DatedSetting): RuleSetting {
  const { on, limit, unit, firstDay, soon, count, words, weight } = written;
  return {
    ...setting,
    on: on ?? setting.on,
    limit: limit ?? setting.limit,
    unit: unit ?? setting.unit,
    firstDay: firstDay ?? setting.firstDay,
    soon: soon ?? setting.soon,
    count: count ?? setting.count,
    words: words ?? setting.words,
    weight: weight ?? setting.weight,
    source: edition === null ? written.source : `${written.source} (${edition.title})`,
    confirmed: (written.confirmed ?? false) && (edition?.seen ?? true),
  };
}

/** What of a setting’s days lies before and after another’s. */
function leftOver(setting: RuleSetting, { from, to }: DatedSetting): readonly RuleSetting[] {
  const parts: RuleSetting[] = [];
  if (from !== null && (setting.from === null || setting.from < from)) {
    parts.push({ ...setting, to: addDays(from, -1) });
  }
  if (to !== null && (setting.to === null || setting.to > to))
    parts.push({ ...setting, from: addDays(to, 1) });
  return parts;
}

function meets(setting: RuleSetting, { from, to }: DatedSetting): boolean {
  return (
    (setting.from === null || to === null || setting.from <= to) &&
    (setting.to === null || from === null || setting.to >= from)
  );
}

/** Makes neighbours that say the same into one. */
function join(settings: readonly RuleSetting[]): readonly RuleSetting[] {
  const joined: RuleSetting[] = [];
  for (const setting of settings) {
    const before = joined.at(-1);
    const isSame =
      before !== undefined &&
      before.to !== null &&
      setting.from === addDays(before.to, 1) &&
      JSON.stringify({ ...before, from: null, to: null }) ===
        JSON.stringify({ ...setting, from: null, to: null });
    if (isSame) joined[joined.length - 1] = { ...before, to: setting.to };
    else joined.push(setting);
  }
  return joined;
}

function later(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
