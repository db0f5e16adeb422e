import type { NameToken } from '../terms/name-tokens.ts';
import { isAgedOrTaken, isToldOfDeed, type NamePlace } from './surely-grown.ts';

/** Who lives beside a family, and where. */
const livesBeside =
  /^(?:,? ?\(?| (?:who|and) is | is )(?:(?:the|an?|her|his|their|our) )?(?:(?:next[ -]door|downstairs|upstairs|male|female|new|old) )?(?:neighbou?r|landlord|landlady|lodger|tenant|flatmate|housemate)\b(?! (?:aware|informed|notified|present|updated)\b)|^,? \(?(?:(?:from |who lives )?next door|(?:from|of|at) (?:no\.?|number|flat|house) ?\d)/i;

/**
 * “Mr Cole the landlord”, “Mr Cole, 54,”, “Mr Cole hit Tom”, where the list has a worker of that surname: somebody else of it. Of a surname
 * without a title no deed tells so.
 *
 * @param place of the surname.
 */
export function isStranger(place: NamePlace, title: NameToken | null): boolean {
  const { text, start, end } = place;
  return (
    livesBeside.test(text.slice(end, end + 60)) ||
    isAgedOrTaken({ text, start: title?.start ?? start, end }) ||
    (title !== null && isToldOfDeed({ text, start: title.start, end }))
  );
}
