import type { AgencyWords } from '../../operations/agency-words.ts';

type Marked = Pick<AgencyWords, 'name' | 'letters' | 'colour'>;

const letterWidth = 10;
const height = 20;

/** The letters of an agency on its colour, as its documents have them. Its name always stands beside it, or is said. */
export function AgencyBadge({ agency, said = false }: { readonly agency: Marked; readonly said?: boolean }) {
  const width = 12 + agency.letters.length * letterWidth;
  return (
    <>
      {/* A picture, since the content security policy allows no style of a row’s own. */}
      <svg
        width={String(width)}
        height={String(height)}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        focusable="false"
      >
        <rect width={String(width)} height={String(height)} rx="3" fill={agency.colour} />
        <text
          x={String(width / 2)}
          y="15"
          text-anchor="middle"
          fill="#ffffff"
          font-size="14"
          font-weight="bold"
          font-family="Arial, Helvetica, sans-serif"
        >
          {agency.letters}
        </text>
      </svg>
      {said ? <span class="govuk-visually-hidden">{agency.name}</span> : null}
    </>
  );
}

/** The badge with the agency’s name behind it. */
export function NamedAgency({ agency }: { readonly agency: Marked }) {
  return (
    <>
      <AgencyBadge agency={agency} /> <strong>{agency.name}</strong>
    </>
  );
}
