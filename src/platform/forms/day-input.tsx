import { type Day, dayParts } from '../../shared/day.ts';
import { govuk } from '../view/govuk.ts';
import { type FieldProps, legendParams } from './field-props.ts';
import { dayPartNames, type FormValues, findError, textOf } from './form.ts';

interface DayProps extends FieldProps {
  /** For the day of somebody’s own birth, which a browser may know. */
  readonly ownBirthday?: boolean;
}

/** Three boxes for a day: `met-day`, `met-month`, `met-year` of the field `met`, which `dayField` reads as one. */
export function DayInput({ ownBirthday = false, ...field }: DayProps) {
  const { form, name } = field;
  const error = findError(form, name);
  return govuk('date-input', {
    ...legendParams(field),
    id: name,
    namePrefix: name,
    items: dayPartNames.map((part) => ({
      name: part,
      classes: part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
      value: textOf(form, `${name}-${part}`),
      autocomplete: ownBirthday ? `bday-${part}` : undefined,
      error: isWrong(error?.part, part, error !== undefined),
    })),
  });
}

/** Where the day as a whole is wrong, all boxes are marked: `day` is then the first to mend. */
function isWrong(wrong: string | undefined, part: string, any: boolean): boolean {
  return any && (wrong === undefined || wrong === 'day' || wrong === part);
}

/** A day as the three boxes hold it, for a form that is drawn with what is known. */
export function dayValues(name: string, day: Day | null): FormValues {
  if (day === null) return {};
  const parts = dayParts(day);
  return Object.fromEntries(dayPartNames.map((part) => [`${name}-${part}`, String(parts[part])]));
}
