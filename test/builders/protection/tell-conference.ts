import { addDays, type Day } from '../../../src/shared/day.ts';
import { addWorkingDays } from '../../../src/shared/working-days.ts';
import type { PlanStory } from './plan-story.ts';
import type { Teller } from './teller.ts';

interface Conference {
  readonly meeting: string;
  readonly day: Day;
  /** 0 for the initial conference, 1 for the first review. */
  readonly number: number;
}

/** What goes with a conference: who came, what was sent, where each risk stood, the plan as then written. */
export function tellConference(
  { tell }: Teller,
  story: PlanStory,
  { meeting, day, number }: Conference,
): void {
  const unsent = new Set(story.unsent.filter(([, from]) => day >= from).map(([paper]) => paper));
  const send = (paper: 'invitation' | 'chronology' | 'plan' | 'record', on: Day) => {
    if (!unsent.has(paper)) tell('paper-sent', on, { meeting, paper, agency: null });
  };
  send('invitation', number === 0 ? addDays(day, -9) : addDays(day, -28));
  send('chronology', addDays(day, -5));
  send('plan', addWorkingDays(day, 1));
  send('record', addWorkingDays(day, 8));
  for (const agency of story.agencies) {
    const absent = story.absent.some(([name, from]) => name === agency && day >= from);
    const answer = absent ? 'no' : 'yes';
    tell('attendance', day, { meeting, agency, attended: answer, reportGiven: answer });
  }
  tell('child-influence', day, { meeting, view: story.childHeard, changed: story.childHeard }, [0, 3]);
  for (const [risk, values] of Object.entries(story.risks)) {
    const value = values[number] ?? values.at(-1) ?? 0;
    tell('risk-scale', day, { plan: story.plan, meeting, risk, value });
  }
  const fingerprint = story.written[number] ?? story.written.at(-1) ?? 'first';
  tell('plan-written', day, { plan: story.plan, fingerprint, contingency: story.contingency }, [0, 2]);
}
