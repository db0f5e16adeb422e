import type { Day } from '../../../../shared/day.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { deadline } from '../clock/deadline.ts';
import { firstOfEach, happened } from '../clock/facts.ts';
import { sayDay, sayDeadline } from '../clock/say.ts';
import { saySetDay } from '../clock/say-set-day.ts';
import { dueDay } from '../counting/count.ts';
import type { RuleSetting } from '../profile.ts';
import type { Finding, Rule, SettingsOn } from '../rule.ts';

type Concern = EntryOf<'concern-raised'>;
type Stage = EntryOf<'concern-stage'>;

/** Whether what a professional disagreed with, or a chair worried about, was settled by its day. */
export const concernUnresolved: Rule = {
  id: 'concern-unresolved',
  title: 'Concern unresolved',
  statement:
    'What a professional disagrees with, or a chair is worried about, is settled by the day of its stage.',
  needs: ['concern-raised', 'concern-resolved'],
  reads: ['birth', 'death', 'concern-raised', 'concern-stage', 'concern-resolved'],
  kind: 'clock',
  answeredBy: ['concern-resolved'],
  counts: 'child',
  find: (known, settings, day) =>
    firstOfEach(happened(known, 'concern-raised', day), ({ concern }) => concern).flatMap((raised) =>
      judge(known, raised, settings, day),
    ),
};

function judge(known: KnownHistory, raised: Concern, settings: SettingsOn, day: Day): readonly Finding[] {
  const ofIt = ({ concern }: { readonly concern: string }) => concern === raised.concern;
  const stage = happened(known, 'concern-stage', day).findLast((one) => ofIt(one) && one.due !== null);
  const start = stage?.on ?? raised.on;
  const setting = settings(start);
  if (setting === null) return [];
  const isSet = stage !== undefined || raised.immediateRisk;
  const began = sayRaised(raised, stage);
  return [
    deadline({
      about: raised.concern,
      start,
      due: stage?.due ?? dueWithoutStage(raised, setting),
      setting,
      day,
      met: happened(known, 'concern-resolved', day).find(ofIt) ?? null,
      entries: stage === undefined ? [raised] : [raised, stage],
      say: (told) =>
        isSet
          ? saySetDay(told, { began, asked: 'It was to be settled', done: 'It was settled' })
          : sayDeadline(told, { began, asks: 'it to be settled', done: 'It was settled' }),
    }),
  ];
}

function dueWithoutStage(raised: Concern, setting: RuleSetting): Day {
  return raised.immediateRisk ? raised.on : dueDay(raised.on, setting);
}

function sayRaised({ on, by, immediateRisk }: Concern, stage: Stage | undefined): string {
  const who = by === null ? '' : ` by ${by}`;
  const risk = immediateRisk ? ', with immediate risk told' : '';
  const reached = stage === undefined ? '' : `, and reached stage ${stage.stage} on ${sayDay(stage.on)}`;
  return `A concern was raised${who} on ${sayDay(on)}${risk}${reached}`;
}
