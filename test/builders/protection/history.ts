import type { ChildHistory } from '../../../src/features/protection/domain/child-history.ts';
import {
  type Entry,
  type EntryKind,
  type EntryOf,
  entrySchema,
} from '../../../src/features/protection/domain/entries/entry.ts';
import { type Day, parseDay } from '../../../src/shared/day.ts';

/** A fact without the child it is of: `historyOf` puts that in. */
export type Fact = Entry;

/** A day may be written as plain text. */
type Plain<Value> = Value extends Day ? string : Value;

/** What a test says of a fact where the default is not what it is about. */
export type Details<Kind extends EntryKind> = {
  readonly [Field in keyof Omit<EntryOf<Kind>, 'kind' | 'on'>]?: Plain<EntryOf<Kind>[Field]>;
};

const unnamed = 'Child A';

let made = 0;

/**
 * One fact of a child, on a day written `YYYY-MM-DD`: all that a test leaves out is filled in. It is known from
 * the day it happened, recorded, of the plan `plan-1`, and silent on whatever may be so or not.
 * Ids are `kind-1`, `kind-2` … within a history; give one (`{ id }`) to cite or to replace it.
 */
export function fact<Kind extends EntryKind>(kind: Kind, on: string, details?: Details<Kind>): EntryOf<Kind> {
  made += 1;
  const whole = {
    ...usualFacts[kind],
    kind,
    id: `${kind}#${made}`,
    child: unnamed,
    on,
    knownFrom: on,
    basis: 'recorded',
    origin: { part: kind, line: made },
    ...details,
  };
  const read = entrySchema.safeParse(whole);
  if (!read.success) throw new Error(`${kind} on ${on}: ${read.error.message}`);
  return read.data as EntryOf<Kind>;
}

/** The history of one child, in the order in which the facts are given. */
export function historyOf(child: string, ...facts: readonly Fact[]): ChildHistory {
  return { child, family: null, entries: number(child, facts) };
}

/** The same, of a child whose family the source names. */
export function historyInFamily(child: string, family: string, ...facts: readonly Fact[]): ChildHistory {
  return { child, family, entries: number(child, facts) };
}

/** Facts given no id get one that tests can foresee: the kind, and its place among those of its kind. */
function number(child: string, facts: readonly Fact[]): Entry[] {
  const counts = new Map<EntryKind, number>();
  return facts.map((entry, at) => {
    const count = (counts.get(entry.kind) ?? 0) + 1;
    counts.set(entry.kind, count);
    const id = entry.id.includes('#') ? `${entry.kind}-${count}` : entry.id;
    return { ...entry, child, id, origin: { ...entry.origin, line: at + 1 } };
  });
}

const silent = 'not-recorded';
const plan = 'plan-1';
const enquiry = 'enquiry-1';
const episode = 'episode-1';
const assessment = 'assessment-1';
const meeting = 'meeting-1';
const risk = 'risk-1';

/** What only a kind of entry tells. */
export type Own<Kind extends EntryKind> = Omit<
  EntryOf<Kind>,
  'kind' | 'id' | 'child' | 'on' | 'knownFrom' | 'basis' | 'replaces' | 'withdrawn' | 'origin'
>;
const someDay = (text: string) => {
  const day = parseDay(text);
  if (day === null) throw new RangeError(`${text} is no day`);
  return day;
};
const later = someDay('2026-03-31');

/** What is told of each kind where nothing else is said. */
export const usualFacts: { readonly [Kind in EntryKind]: Own<Kind> } = {
  birth: {},
  'birth-expected': { expected: later },
  death: {},
  contact: { source: null },
  referral: { episode, source: null, noFurtherAction: 'no' },
  'referral-decision': { episode },
  'referrer-told': { episode },
  'assessment-start': { assessment, episode },
  'assessment-end': { assessment, episode, childSeen: silent },
  'case-closed': { episode, reason: null },
  incident: { incident: 'incident-1', significantHarm: 'yes', text: null },
  'incident-response': { incident: 'incident-1', response: 'Talked through with the police' },
  'strategy-discussion': { form: 'discussion', incident: null, enquiry: null, rationale: null },
  'enquiry-start': { enquiry, episode: null },
  'enquiry-outcome': { enquiry, conference: 'required' },
  'enquiry-end': { enquiry },
  'initial-conference': {
    meeting,
    enquiry: null,
    transferIn: 'no',
    planMade: 'yes',
    quorate: silent,
    chair: null,
  },
  'review-conference': {
    meeting,
    plan,
    continues: 'yes',
    quorate: silent,
    childTookPart: silent,
    chair: null,
  },
  'review-planned': { plan, due: later },
  'paper-sent': { meeting, paper: 'record', agency: null },
  attendance: { meeting, agency: 'school', attended: 'yes', reportGiven: silent },
  interpreter: { meeting, by: 'professional' },
  'child-influence': { meeting, view: 'yes', changed: silent },
  'core-group': { meeting, plan, chairRole: null },
  'plan-start': {
    plan,
    type: 'child-protection',
    category: null,
    meeting: null,
    previousPlans: null,
    otherAuthority: 'no',
  },
  'plan-category': { plan, category: 'neglect' },
  'plan-end': { plan, reason: null },
  'transfer-in': { planBegan: null, authority: null },
  'plan-written': { plan, fingerprint: 'first', contingency: 'yes' },
  'plan-action': {
    plan,
    action: 'action-1',
    text: 'Something is done',
    owner: null,
    due: null,
    measure: null,
  },
  'action-done': { plan, action: 'action-1' },
  'risk-scale': { plan, meeting: null, risk, value: 3 },
  'risk-view': { risk, standing: 'current', restsOn: [] },
  'tool-score': { instrument: 'graded-care-profile', area: 'physical', score: 3, better: 'lower' },
  'parents-history': { recorded: 'yes', analysed: silent },
  visit: {
    plan,
    planType: 'child-protection',
    outcome: 'visit',
    seen: 'yes',
    seenAlone: silent,
    awake: silent,
    bedroomSeen: silent,
    atHome: silent,
    announced: silent,
    worker: null,
    workerRole: 'social-worker',
  },
  'visit-interval': { plan, limit: 10, unit: 'working-days', manager: null, chair: null, reason: null },
  'child-seen': { agency: 'school', alone: silent },
  allocation: { role: 'social-worker', worker: 'A. Worker', team: null },
  'allocation-end': { role: 'social-worker', worker: 'A. Worker', reason: null },
  handover: { role: 'social-worker', acknowledged: 'yes' },
  supervision: { worker: null },
  parent: { parent: 'mother', role: 'mother' },
  'parent-engaged': { parent: 'mother', how: 'seen', meeting: null },
  'concern-raised': { concern: 'concern-1', by: null, immediateRisk: false },
  'concern-stage': { concern: 'concern-1', stage: 1, due: null },
  'concern-resolved': { concern: 'concern-1' },
  'stop-and-review': { by: null },
  panel: { panel: 'long-plan', lookAgainOn: null },
  'legal-step': { step: 'legal-planning-meeting' },
  'legal-step-planned': { step: 'letter-before-proceedings', due: later },
  'care-start': { status: null },
  'care-end': {},
  'lateness-reason': { rule: 'review', about: null, reason: 'The chair was ill', agency: null },
  acknowledgement: { rule: 'review', about: null, by: 'A. Manager', reason: 'It is known' },
  account: { agency: 'school', text: 'Came to school', themes: [] },
};
