import type { Day } from '../../../../shared/day.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { LegalStepName } from '../../../protection/domain/entries/legal.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { deadline } from '../clock/deadline.ts';
import { happened } from '../clock/facts.ts';
import { sayDay, sayDeadline } from '../clock/say.ts';
import { saySetDay } from '../clock/say-set-day.ts';
import { dueDay } from '../counting/count.ts';
import type { Finding, Rule, SettingsOn } from '../rule.ts';

/** Whether steps before and into court are taken by their days: they can drift as a plan can. */
export const legalStep: Rule = {
  id: 'legal-step',
  title: 'Legal step past its date',
  statement:
    'Each step before or into court is taken by the day set for it, and pre-proceedings come to an end.',
  needs: ['legal-step'],
  reads: ['birth', 'death', 'legal-step', 'legal-step-planned'],
  kind: 'clock',
  answeredBy: ['legal-step'],
  counts: 'child',
  find: (known, settings, day) => [
    ...findPlanned(known, settings, day),
    ...findPreProceedings(known, settings, day),
  ],
};

/** Each step for which a day was set, by the day set last. */
function findPlanned(known: KnownHistory, settings: SettingsOn, day: Day): readonly Finding[] {
  const latest = new Map(
    happened(known, 'legal-step-planned', day).map((planned) => [planned.step, planned]),
  );
  return [...latest.values()].flatMap((planned) => {
    const { step, on: start, due } = planned;
    const setting = settings(start);
    if (setting === null) return [];
    const met = findStep(known, [step], start, day);
    return [
      deadline({
        about: step,
        ...{ start, due, setting, day, met, entries: [planned] },
        say: (told) =>
          saySetDay(told, {
            began: `On ${sayDay(start)} a day was set for a step before or into court: ${names[step]}`,
            asked: 'It was to be taken',
            done: 'It was taken',
          }),
      }),
    ];
  });
}

/** How long pre-proceedings have gone on since it was last decided to begin them. */
function findPreProceedings(known: KnownHistory, settings: SettingsOn, day: Day): readonly Finding[] {
  const decided = happened(known, 'legal-step', day).findLast(
    ({ step }) => step === 'pre-proceedings-decision',
  );
  if (decided === undefined) return [];
  const start = decided.on;
  const setting = settings(start);
  if (setting === null) return [];
  const met = findStep(known, ['pre-proceedings-ended', 'proceedings-issued'], start, day);
  return [
    deadline({
      about: 'pre-proceedings',
      ...{ start, due: dueDay(start, setting), setting, day, met, entries: [decided] },
      say: (told) =>
        sayDeadline(told, {
          began: `Pre-proceedings were decided on ${sayDay(start)}`,
          asks: 'their end, or proceedings to be issued,',
          done: met?.step === 'proceedings-issued' ? 'Proceedings were issued' : 'They ended',
        }),
    }),
  ];
}

/** The first of some steps to be taken on or after a day. */
function findStep(
  known: KnownHistory,
  steps: readonly LegalStepName[],
  from: Day,
  day: Day,
): EntryOf<'legal-step'> | null {
  return (
    happened(known, 'legal-step', day).find(({ step, on }) => on >= from && steps.includes(step)) ?? null
  );
}

const names: Readonly<Record<LegalStepName, string>> = {
  'legal-planning-meeting': 'legal planning meeting',
  'pre-proceedings-decision': 'decision on pre-proceedings',
  'letter-before-proceedings': 'letter before proceedings',
  'pre-proceedings-meeting': 'pre-proceedings meeting',
  'pre-proceedings-review': 'review of pre-proceedings',
  'pre-proceedings-ended': 'end of pre-proceedings',
  'proceedings-issued': 'issue of proceedings',
};
