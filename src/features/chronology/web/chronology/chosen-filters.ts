import type { FormValues } from '../../../../platform/forms/form.ts';
import type { ChosenFilter } from '../../../../platform/view/lists/filter-panel.tsx';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { FilterOffer } from '../../operations/read-chronology.ts';
import type { ReadFilters } from './form.ts';

/** The filters that are set, in words; each has the name and value by which the list’s address holds it. */
export function sayChosen(
  filters: ReadFilters,
  offer: Pick<FilterOffer, 'agencies' | 'themes' | 'kinds' | 'planPoints'>,
): readonly ChosenFilter[] {
  const { agencies, themes, kinds, planPoints } = offer;
  const wordsOf = (choices: readonly { value: string; words: string }[], value: string) =>
    choices.find((choice) => choice.value === value)?.words ?? value;
  const one = (label: string, name: string, value: string | null, words = value ?? ''): ChosenFilter[] =>
    value === null ? [] : [{ label, words, name, value }];
  return [
    ...filters.agencies.map((id) => ({
      label: 'Agency',
      words: agencies.find((agency) => agency.id === id)?.name ?? 'one without entries here',
      name: 'agency',
      value: id,
    })),
    ...one('Child', 'child', filters.child),
    ...one('Theme', 'theme', filters.theme, wordsOf(themes, filters.theme ?? '')),
    ...one('Bears on', 'plan', filters.bearsOn, sayPoint(filters.bearsOn, planPoints)),
    ...one('Kind', 'kind', filters.kind, wordsOf(kinds, filters.kind ?? '')),
    ...one('From', 'from', filters.from, filters.from === null ? '' : sayDay(filters.from)),
    ...one('To', 'to', filters.to, filters.to === null ? '' : sayDay(filters.to)),
    ...filters.words.map((word) => ({ label: 'Word', words: word, name: 'words', value: word })),
    ...(filters.doubtsOnly
      ? [{ label: 'Only', words: 'entries with something to check', name: 'doubts', value: 'yes' }]
      : []),
    ...one(
      'Tells of',
      'standing',
      filters.standing,
      filters.standing === null ? '' : pastOrNot[filters.standing],
    ),
    ...(filters.withoutNotes
      ? [{ label: 'Without', words: 'authors’ notes', name: 'notes', value: 'out' }]
      : []),
  ];
}

function sayPoint(chosen: ReadFilters['bearsOn'], points: FilterOffer['planPoints']): string {
  if (chosen === 'any') return 'anything in the plan';
  return points.find(({ value }) => value === chosen)?.words ?? 'a point that is not in the plan';
}

const pastOrNot = { current: 'its own day', historical: 'the past' } as const;

/** The filters as an address holds them: each value by itself, so that each can be taken away. */
export function addressFilters(filters: ReadFilters): FormValues {
  return {
    agency: filters.agencies,
    child: filters.child ?? '',
    theme: filters.theme ?? '',
    kind: filters.kind ?? '',
    from: filters.from ?? '',
    to: filters.to ?? '',
    words: filters.words,
    doubts: filters.doubtsOnly ? 'yes' : '',
    standing: filters.standing ?? '',
    notes: filters.withoutNotes ? 'out' : '',
    plan: filters.bearsOn ?? '',
  };
}
