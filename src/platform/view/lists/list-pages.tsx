import { govuk } from '../govuk.ts';
import { type ListAddress, placeHref } from './list-address.ts';

interface ListPagesProps {
  readonly list: ListAddress;
  /** Where the rows before these end; left out on the first page. */
  readonly before?: string | null;
  /** Where the rows after these begin; left out on the last page. */
  readonly after?: string | null;
  /** In a list by time these may be “Newer” and “Older”. */
  readonly previousText?: string;
  readonly nextText?: string;
  /** What is leafed through: “entries”. */
  readonly of: string;
}

/** From page to page by the place in the list, not by a page’s number: no row is missed or seen twice when rows are added. */
export function ListPages(props: ListPagesProps) {
  const { list, before = null, after = null, previousText = 'Previous', nextText = 'Next', of } = props;
  if (before === null && after === null) return null;
  return govuk('pagination', {
    landmarkLabel: `Pages of ${of}`,
    ...(before === null ? {} : { previous: { href: placeHref(list, { before }), text: previousText } }),
    ...(after === null ? {} : { next: { href: placeHref(list, { after }), text: nextText } }),
  });
}
