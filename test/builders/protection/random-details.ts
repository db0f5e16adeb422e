import type { Entry, EntryKind, EntryOf } from '../../../src/features/protection/domain/entries/entry.ts';
import { addDays, type Day } from '../../../src/shared/day.ts';
import type { Random } from '../world/random.ts';

type Common = 'id' | 'child' | 'on' | 'knownFrom' | 'basis' | 'replaces' | 'withdrawn' | 'origin' | 'kind';
type Details<Kind extends EntryKind> = Omit<EntryOf<Kind>, Common>;

/** Keys are few, so that what is drawn by chance often belongs together. */
const plans = ['p1', 'p1', 'p1', 'p2'];
const meetings = ['m1', 'm2', 'm3', 'm4'];
const enquiries = ['e1', 'e2', 'e3'];
const episodes = ['r1', 'r2'];
const incidents = ['i1', 'i2'];
const concerns = ['c1', 'c2'];
const actions = ['a1', 'a2', 'a3'];
const risks = ['k1', 'k2'];
const agencies = ['health', 'school', 'police'];
const workers = ['w1', 'w2', 'w3'];
const roles = ['social-worker', 'social-worker', 'social-worker', 'chair', 'health-visitor'];
const texts = ['Work with the family on routines', 'Book the health check by 3 May 2024', 'Monitor'];

function answer(random: Random): 'yes' | 'no' | 'not-recorded' {
  return random.pick(['yes', 'yes', 'yes', 'no', 'not-recorded']);
}

function maybe<T>(random: Random, items: readonly T[]): T | null {
  return random.chance(0.3) ? null : random.pick(items);
}

/** What each kind of entry tells beyond what all have, by chance. */
export const drawDetails: {
  readonly [Kind in EntryKind]: (random: Random, on: Day, known: readonly Entry[]) => Details<Kind>;
} = {
  birth: () => ({}),
  'birth-expected': (random, on) => ({ expected: addDays(on, random.whole(0, 200)) }),
  death: () => ({}),
  contact: (random) => ({ source: maybe(random, agencies) }),
  referral: (random) => ({
    episode: random.pick(episodes),
    source: maybe(random, agencies),
    noFurtherAction: answer(random),
  }),
  'referral-decision': (random) => ({ episode: random.pick(episodes) }),
  'referrer-told': (random) => ({ episode: random.pick(episodes) }),
  'assessment-start': (random) => ({
    assessment: random.pick(['s1', 's2']),
    episode: maybe(random, episodes),
  }),
  'assessment-end': (random) => ({
    assessment: random.pick(['s1', 's2']),
    episode: maybe(random, episodes),
    childSeen: answer(random),
  }),
  'case-closed': (random) => ({ episode: random.pick(episodes), reason: maybe(random, ['RC7', 'RC8']) }),
  incident: (random) => ({ incident: random.pick(incidents), significantHarm: answer(random), text: null }),
  'incident-response': (random) => ({ incident: random.pick(incidents), response: 'A call was made.' }),
  'strategy-discussion': (random) => ({
    form: random.pick(['discussion', 'meeting', 'not-held']),
    incident: maybe(random, incidents),
    enquiry: maybe(random, enquiries),
    rationale: maybe(random, ['The injury was explained.']),
  }),
  'enquiry-start': (random) => ({ enquiry: random.pick(enquiries), episode: maybe(random, episodes) }),
  'enquiry-outcome': (random) => ({
    enquiry: random.pick(enquiries),
    conference: random.pick(['required', 'required', 'not-required']),
  }),
  'enquiry-end': (random) => ({ enquiry: random.pick(enquiries) }),
  'initial-conference': (random) => ({
    meeting: random.pick(meetings),
    enquiry: maybe(random, enquiries),
    transferIn: answer(random),
    planMade: answer(random),
    quorate: answer(random),
    chair: maybe(random, workers),
  }),
  'review-conference': (random) => ({
    meeting: random.pick(meetings),
    plan: random.pick(plans),
    continues: answer(random),
    quorate: answer(random),
    childTookPart: answer(random),
    chair: maybe(random, workers),
  }),
  'review-planned': (random, on) => ({ plan: random.pick(plans), due: addDays(on, random.whole(10, 200)) }),
  'paper-sent': (random) => ({
    meeting: random.pick(meetings),
    paper: random.pick(['invitation', 'agency-report', 'chronology', 'plan', 'record', 'decision']),
    agency: maybe(random, agencies),
  }),
  attendance: (random) => ({
    meeting: random.pick(meetings),
    agency: random.pick(agencies),
    attended: answer(random),
    reportGiven: answer(random),
  }),
  interpreter: (random) => ({
    meeting: random.pick(meetings),
    by: random.pick(['professional', 'family', 'none']),
  }),
  'child-influence': (random) => ({
    meeting: random.pick(meetings),
    view: answer(random),
    changed: answer(random),
  }),
  'core-group': (random) => ({
    meeting: random.pick(meetings),
    plan: random.pick(plans),
    chairRole: maybe(random, ['social-worker', 'team-manager', 'school-nurse']),
  }),
  'plan-start': (random) => ({
    plan: random.pick(plans),
    type: random.pick(['child-protection', 'child-protection', 'child-protection', 'child-in-need']),
    category: maybe(random, ['neglect', 'emotional']),
    meeting: maybe(random, meetings),
    previousPlans: random.pick([null, 0, 0, 1]),
    otherAuthority: random.pick(['no', 'no', 'no', 'no', 'no', 'no', 'not-recorded', 'yes']),
  }),
  'plan-category': (random) => ({ plan: random.pick(plans), category: 'neglect' }),
  'plan-end': (random) => ({
    plan: random.pick(plans),
    reason: random.pick(['conference', 'care', 'transfer', null]),
  }),
  'transfer-in': (random, on) => ({
    planBegan: random.chance(0.5) ? null : addDays(on, -random.whole(0, 800)),
    authority: 'Northmere',
  }),
  'plan-written': (random) => ({
    plan: random.pick(plans),
    fingerprint: random.pick(['one', 'two', 'three']),
    contingency: answer(random),
  }),
  'plan-action': (random, on) => ({
    plan: random.pick(plans),
    action: random.pick(actions),
    text: random.pick(texts),
    owner: maybe(random, workers),
    due: random.chance(0.3) ? null : addDays(on, random.whole(-5, 90)),
    measure: maybe(random, ['School attendance above 95 %']),
  }),
  'action-done': (random) => ({ plan: random.pick(plans), action: random.pick(actions) }),
  'risk-scale': (random) => ({
    plan: random.pick(plans),
    meeting: maybe(random, meetings),
    risk: random.pick(risks),
    value: random.whole(2, 6),
  }),
  'risk-view': (random, _on, known) => ({
    risk: random.pick(risks),
    standing: random.pick(['current', 'current', 'historical']),
    restsOn: known.length === 0 || random.chance(0.2) ? [] : [random.pick(known).id, random.pick(known).id],
  }),
  'tool-score': (random) => ({
    instrument: 'graded care profile',
    area: random.pick(['physical', 'emotional']),
    score: random.whole(1, 5),
    better: random.pick(['lower', 'lower', 'lower', 'higher']),
  }),
  'parents-history': (random) => ({ recorded: answer(random), analysed: answer(random) }),
  visit: (random) => ({
    plan: maybe(random, plans),
    planType: random.pick(['child-protection', 'child-protection', 'child-protection', 'child-in-need']),
    outcome: random.pick(['visit', 'visit', 'visit', 'attempt']),
    seen: answer(random),
    seenAlone: answer(random),
    awake: answer(random),
    bedroomSeen: answer(random),
    atHome: answer(random),
    announced: answer(random),
    worker: maybe(random, workers),
    workerRole: maybe(random, ['social-worker', 'social-worker', 'student', 'support-worker']),
    ...(random.chance(0.1) ? { ofExpectantMother: true as const } : {}),
  }),
  'visit-interval': (random) => ({
    plan: random.pick(plans),
    limit: random.whole(5, 40),
    unit: random.pick(['days', 'working-days', 'weeks', 'months']),
    manager: maybe(random, ['Team manager']),
    chair: maybe(random, ['Chair']),
    reason: maybe(random, ['The child is at school each day.']),
  }),
  'child-seen': (random) => ({ agency: random.pick(agencies), alone: answer(random) }),
  allocation: (random) => ({ role: random.pick(roles), worker: random.pick(workers), team: null }),
  'allocation-end': (random) => ({ role: random.pick(roles), worker: random.pick(workers), reason: null }),
  handover: (random) => ({ role: random.pick(roles), acknowledged: answer(random) }),
  supervision: (random) => ({ worker: maybe(random, workers) }),
  parent: (random) => ({
    parent: random.pick(['mother', 'father']),
    role: random.pick(['mother', 'father']),
  }),
  'parent-engaged': (random) => ({
    parent: random.pick(['mother', 'father']),
    how: random.pick(['invited', 'invited', 'seen', 'heard', 'seen-separately-unsafe', 'not-invited-unsafe']),
    meeting: maybe(random, meetings),
  }),
  'concern-raised': (random) => ({
    concern: random.pick(concerns),
    by: maybe(random, ['Chair']),
    immediateRisk: random.chance(0.2),
  }),
  'concern-stage': (random, on) => ({
    concern: random.pick(concerns),
    stage: random.whole(1, 3),
    due: random.chance(0.3) ? null : addDays(on, random.whole(-2, 20)),
  }),
  'concern-resolved': (random) => ({ concern: random.pick(concerns) }),
  'stop-and-review': () => ({ by: 'School nurse' }),
  panel: (random) => ({
    panel: random.pick(['complex-case', 'long-plan', 'transitions', 'legal']),
    lookAgainOn: null,
  }),
  'legal-step': (random) => ({ step: random.pick(legalSteps) }),
  'legal-step-planned': (random, on) => ({
    step: random.pick(legalSteps),
    due: addDays(on, random.whole(-2, 60)),
  }),
  'care-start': () => ({ status: null }),
  'care-end': () => ({}),
  'lateness-reason': () => ({ rule: 'visit', about: null, reason: 'The family was away.', agency: null }),
  acknowledgement: (random) => ({
    rule: random.pick(['visit', 'review', 'core-group']),
    about: maybe(random, plans),
    by: 'Team manager',
    reason: 'A visit is booked.',
  }),
  account: () => ({ agency: 'school', text: 'Late again.', themes: ['school'] }),
};

const legalSteps = [
  'legal-planning-meeting',
  'pre-proceedings-decision',
  'pre-proceedings-ended',
  'proceedings-issued',
] as const;
