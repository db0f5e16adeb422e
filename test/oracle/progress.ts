import { addMonths } from '../../src/shared/day.ts';
import { deadline, type Look, lastOfEach, type Plan, type Said, says, stateOf } from './look.ts';

export function progress(look: Look, plan: Plan): readonly Said[] {
  return [
    ...noProgress(look, plan),
    ...actions(look, plan),
    ...unchanged(look, plan),
    written(look, plan),
    history(look, plan),
  ];
}

function noProgress(look: Look, plan: Plan): readonly Said[] {
  const count = look.setting('no-progress', plan.began).count ?? 2;
  const reviews = look
    .of('review-conference')
    .filter((one) => one.plan === plan.key)
    .slice(-count);
  const [first] = reviews;
  const last = reviews.at(-1);
  if (reviews.length < count || first === undefined || last === undefined) return [];
  const scaled = (meeting: string) => {
    const of = look.of('risk-scale').filter((one) => one.plan === plan.key && one.meeting === meeting);
    return new Map(of.map(({ risk, value }) => [risk, value]));
  };
  const before = scaled(first.meeting);
  const both = [...scaled(last.meeting)].filter(([risk]) => before.has(risk));
  const isBetter = both.some(([risk, value]) => value > (before.get(risk) ?? 0));
  const state = both.length === 0 ? 'not-recorded' : isBetter ? 'ok' : 'late';
  return [says('no-progress', plan.key, state, last.on)];
}

function actions(look: Look, plan: Plan): readonly Said[] {
  const set = lastOfEach(
    look.of('plan-action').filter((one) => one.plan === plan.key),
    ({ action }) => action,
  );
  return set.flatMap(({ action, on, due }) => {
    if (due === null) return [];
    const done = look.of('action-done').find((one) => one.plan === plan.key && one.action === action);
    return [deadline(look, 'action-overdue', action, on, done?.on ?? null, due)];
  });
}

function unchanged(look: Look, plan: Plan): readonly Said[] {
  const rule = 'plan-unchanged';
  const [first, second] = look
    .of('review-conference')
    .filter((one) => one.plan === plan.key)
    .slice(-2);
  if (first === undefined || second === undefined) return [];
  const versions = look.of('plan-written').filter((one) => one.plan === plan.key);
  const before = versions.findLast(({ on }) => on <= first.on);
  const now = versions.at(-1);
  if (before === undefined || now === undefined) return [says(rule, plan.key, 'not-recorded', second.on)];
  if (before.fingerprint === now.fingerprint) return [says(rule, plan.key, 'late', second.on)];
  const since = versions.find(({ on, fingerprint }) => on > first.on && fingerprint === now.fingerprint);
  return [says(rule, plan.key, 'ok', since?.on ?? now.on)];
}

function written(look: Look, plan: Plan): Said {
  const last = look.of('plan-written').findLast((one) => one.plan === plan.key);
  if (last === undefined) return says('no-contingency', plan.key, 'not-recorded', plan.began);
  return says('no-contingency', plan.key, stateOf([last.contingency]), last.on);
}

function history(look: Look, plan: Plan): Said {
  const last = look.of('parents-history').at(-1);
  if (last === undefined) return says('parents-history', plan.key, 'not-recorded', plan.began);
  return says('parents-history', plan.key, stateOf([last.recorded, last.analysed]), last.on);
}

/** Asked once, however many plans run. */
export function progressOfChild(look: Look): readonly Said[] {
  return look.running.length === 0 ? [] : [...careProfiles(look), ...views(look)];
}

function careProfiles(look: Look): readonly Said[] {
  const scores = look.of('tool-score').map((one) => ({ ...one, about: `${one.instrument}/${one.area}` }));
  return lastOfEach(scores, ({ about }) => about).flatMap((last) => {
    const before = scores.filter(({ about }) => about === last.about).at(-2);
    if (before === undefined) return [];
    const gain = last.better === 'lower' ? before.score - last.score : last.score - before.score;
    return [says('care-profile-unchanged', last.about, gain > 0 ? 'ok' : 'late', last.on)];
  });
}

function views(look: Look): readonly Said[] {
  return lastOfEach(look.of('risk-view'), ({ risk }) => risk).flatMap((view) => {
    if (view.standing !== 'current') return [];
    const named = look.all.filter(({ id }) => view.restsOn.includes(id));
    const months = look.setting('history-alone', view.on).limit ?? 0;
    const eldest = addMonths(view.on, -months);
    if (named.length === 0) return [says('history-alone', view.risk, 'not-recorded', view.on)];
    return [says('history-alone', view.risk, named.every(({ on }) => on < eldest) ? 'late' : 'ok', view.on)];
  });
}
