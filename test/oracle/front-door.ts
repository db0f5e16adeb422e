import type { EntryOf } from '../../src/features/protection/domain/entries/entry.ts';
import { addDays, type Day } from '../../src/shared/day.ts';
import { deadline, dueDay, firstOfEach, type Look, least, runsOn, type Said, says } from './look.ts';

type Enquiry = EntryOf<'enquiry-start'>;

export function frontDoor(look: Look): readonly Said[] {
  if (look.childStops !== null) return [];
  return [
    ...referrals(look),
    ...strategyDiscussions(look),
    ...assessments(look),
    ...conferences(look),
    ...enquiriesOnPlans(look),
    ...transfers(look),
    ...incidents(look),
    ...concerns(look),
    ...legalSteps(look),
  ];
}

function referrals(look: Look): readonly Said[] {
  return firstOfEach(look.of('referral'), ({ episode }) => episode).flatMap(
    ({ on, episode, noFurtherAction }) => {
      if (look.of('case-closed').some((closed) => closed.episode === episode)) return [];
      const decided = look.of('referral-decision').find((one) => one.episode === episode);
      const told = look.of('referrer-told').find((one) => one.episode === episode);
      const isTaken = [...look.of('assessment-start'), ...look.of('enquiry-start')].some(
        (one) => one.episode === episode,
      );
      const assessed = look
        .of('assessment-start')
        .filter((one) => one.episode === episode)
        .map(({ assessment }) => assessment);
      const isAssessed = look
        .of('assessment-end')
        .some((one) => one.episode === episode || assessed.includes(one.assessment));
      return [
        ...(decided === undefined && isTaken
          ? []
          : [decision(look, episode, on, decided?.on ?? null, noFurtherAction !== 'not-recorded')]),
        ...(told === undefined && isAssessed
          ? []
          : [deadline(look, 'referrer-told', episode, on, told?.on ?? null)]),
      ];
    },
  );
}

function decision(look: Look, episode: string, on: Day, decided: Day | null, isUndated: boolean): Said {
  const rule = 'referral-decided';
  if (decided !== null || !isUndated) return deadline(look, rule, episode, on, decided);
  const due = dueDay(on, look.setting(rule, on));
  if (look.day > due) return says(rule, episode, 'not-recorded', addDays(due, 1));
  return { rule, about: episode, state: 'ok', since: on, due };
}

function strategyDiscussions(look: Look): readonly Said[] {
  return firstOfEach(look.of('incident'), ({ incident }) => incident).flatMap((one) => {
    if (one.significantHarm === 'no') return [];
    if (one.significantHarm === 'not-recorded') {
      return [says('strategy-discussion', one.incident, 'not-recorded', one.on)];
    }
    const held = look.of('strategy-discussion').filter(({ incident }) => incident === one.incident);
    const met = held.find(({ form, rationale }) => form !== 'not-held' || rationale !== null);
    return [deadline(look, 'strategy-discussion', one.incident, one.on, met?.on ?? null)];
  });
}

function assessments(look: Look): readonly Said[] {
  return firstOfEach(look.of('assessment-start'), ({ assessment }) => assessment).flatMap(
    ({ on, assessment, episode }) => {
      const end = look.of('assessment-end').find((one) => one.assessment === assessment);
      const isClosed = look.of('case-closed').some((one) => one.episode === episode);
      if (end === undefined && isClosed) return [];
      const referral = look.of('referral').find((one) => one.episode === episode && one.on <= on);
      return [deadline(look, 'assessment', assessment, referral?.on ?? on, end?.on ?? null)];
    },
  );
}

function conferences(look: Look): readonly Said[] {
  return firstOfEach(look.of('enquiry-start'), ({ enquiry }) => enquiry).flatMap((start) => {
    const { on, enquiry } = start;
    if (look.plans.some((plan) => runsOn(plan, on))) return [];
    const held = look.of('initial-conference').find((one) => one.enquiry === enquiry);
    if (held !== undefined) return [says('initial-conference', enquiry, 'ok', held.on)];
    const outcome = look.of('enquiry-outcome').findLast((one) => one.enquiry === enquiry)?.conference;
    if (outcome === 'not-required') return [];
    const over = endsOf(look, start);
    const followed = [
      ...look.of('initial-conference').map((one) => one.on),
      ...look.plans.map(({ began }) => began),
    ].filter((one) => one >= on && over.every((end) => one <= end));
    if (followed.length > 0) return [says('initial-conference', enquiry, 'ok', least(followed))];
    if (over.length > 0) return [];
    if (outcome === 'required') return [deadline(look, 'initial-conference', enquiry, on, null)];
    return [unasked(look, start)];
  });
}

function unasked(look: Look, { on, enquiry }: Enquiry): Said {
  const due = dueDay(on, look.setting('initial-conference', on));
  const end = look.of('enquiry-end').find((one) => one.enquiry === enquiry);
  const silentFrom = end !== undefined && end.on < addDays(due, 1) ? end.on : addDays(due, 1);
  if (look.day < silentFrom)
    return { rule: 'initial-conference', about: enquiry, state: 'ok', since: on, due };
  return says('initial-conference', enquiry, 'not-recorded', silentFrom);
}

function endsOf(look: Look, { on, episode }: Enquiry): readonly Day[] {
  return [
    ...look.of('case-closed').filter((one) => one.episode === episode),
    ...look.of('care-start').filter((one) => one.on >= on),
  ].map((one) => one.on);
}

function enquiriesOnPlans(look: Look): readonly Said[] {
  return firstOfEach(look.of('enquiry-start'), ({ enquiry }) => enquiry).flatMap(
    ({ on, enquiry }): readonly Said[] => {
      const plans = look.plans.filter((plan) => runsOn(plan, on));
      if (plans.length === 0) return [];
      const answers: Day[] = [
        ...look
          .of('enquiry-outcome')
          .filter((one) => one.enquiry === enquiry)
          .map((one) => one.on),
        ...look
          .of('enquiry-end')
          .filter((one) => one.enquiry === enquiry)
          .map((one) => one.on),
        ...look
          .of('initial-conference')
          .filter((one) => one.enquiry === enquiry)
          .map((one) => one.on),
        ...look
          .of('review-conference')
          .filter((one) => plans.some(({ key }) => key === one.plan))
          .map((one) => one.on),
      ].filter((one) => one >= on);
      const first = answers.sort()[0];
      if (first !== undefined) return [says('enquiry-on-open-plan', enquiry, 'ok', first)];
      const due = dueDay(on, look.setting('enquiry-on-open-plan', on));
      if (look.day <= due)
        return [{ rule: 'enquiry-on-open-plan', about: enquiry, state: 'ok', since: on, due }];
      return [says('enquiry-on-open-plan', enquiry, 'not-recorded', addDays(due, 1))];
    },
  );
}

function transfers(look: Look): readonly Said[] {
  return look.of('transfer-in').map(({ on }) => {
    const held = look.of('initial-conference').find((one) => one.transferIn === 'yes' && one.on >= on);
    return deadline(look, 'transfer-in-conference', null, on, held?.on ?? null);
  });
}

function incidents(look: Look): readonly Said[] {
  return firstOfEach(look.of('incident'), ({ incident }) => incident).flatMap((one) => {
    if (one.significantHarm === 'no' || !look.plans.some((plan) => runsOn(plan, one.on))) return [];
    const met = [
      ...look
        .of('strategy-discussion')
        .filter(({ incident }) => incident === one.incident)
        .filter(({ form, rationale }) => form !== 'not-held' || rationale !== null)
        .map(({ on }) => on),
      ...look
        .of('incident-response')
        .filter(({ incident }) => incident === one.incident)
        .map(({ on }) => on),
    ].sort()[0];
    return [deadline(look, 'incident-unanswered', one.incident, one.on, met ?? null)];
  });
}

function concerns(look: Look): readonly Said[] {
  return firstOfEach(look.of('concern-raised'), ({ concern }) => concern).map((one) => {
    const resolved = look.of('concern-resolved').find(({ concern }) => concern === one.concern);
    const stage = look
      .of('concern-stage')
      .findLast(({ concern, due }) => concern === one.concern && due !== null);
    const start = stage?.on ?? one.on;
    const ownDue = one.immediateRisk ? one.on : dueDay(one.on, look.setting('concern-unresolved', one.on));
    return deadline(
      look,
      'concern-unresolved',
      one.concern,
      start,
      resolved?.on ?? null,
      stage?.due ?? ownDue,
    );
  });
}

function legalSteps(look: Look): readonly Said[] {
  const planned = lastPlanned(look).map(({ step, on, due }) => {
    const taken = look.of('legal-step').find((one) => one.step === step && one.on >= on);
    return deadline(look, 'legal-step', step, on, taken?.on ?? null, due);
  });
  const decision = look.of('legal-step').findLast(({ step }) => step === 'pre-proceedings-decision');
  if (decision === undefined) return planned;
  const over = look
    .of('legal-step')
    .find(
      ({ step, on }) => ['pre-proceedings-ended', 'proceedings-issued'].includes(step) && on >= decision.on,
    );
  return [...planned, deadline(look, 'legal-step', 'pre-proceedings', decision.on, over?.on ?? null)];
}

function lastPlanned(look: Look) {
  const all = look.of('legal-step-planned');
  return all.filter((one, at) => all.findLastIndex(({ step }) => step === one.step) === at);
}
