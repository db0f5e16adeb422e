import { roles, roleWords } from '../../../../platform/access/roles.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import {
  type ActionExplained,
  entryRules,
  explainActions,
  type RoleExplained,
} from '../../operations/explain-permissions.ts';

const columns = [
  {
    key: 'says',
    heading: 'May',
    namesRow: true,
    draw: ({ says }: ActionExplained) => sentence(says),
  },
  ...roles.map((role) => ({
    key: role,
    heading: roleWords[role].name,
    draw: ({ roles: allowed }: ActionExplained) => (allowed.includes(role) ? 'Yes' : 'No'),
  })),
];

/** The reader's own role, then the others, then all of it as one table. */
export function PermissionsView({ explained }: { readonly explained: readonly RoleExplained[] }) {
  const [own, ...others] = explained;
  return (
    <>
      <h1 class="govuk-heading-l">Who may do what</h1>
      {own === undefined ? null : (
        <section aria-labelledby={`role-${own.role}`}>
          <h2 class="govuk-heading-m" id={`role-${own.role}`}>
            Your role: {own.name}
          </h2>
          <RoleText {...own} />
        </section>
      )}
      <h2 class="govuk-heading-m">Who sees which family</h2>
      <p class="govuk-body">
        A role says what somebody may do. Which families they may do it with is a second question: it hangs on
        who is involved with a family, and until when.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {entryRules.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">The other roles</h2>
      {others.map((one) => (
        <section aria-labelledby={`role-${one.role}`}>
          <h3 class="govuk-heading-s" id={`role-${one.role}`}>
            {one.name}
          </h3>
          <RoleText {...one} />
        </section>
      ))}
      <DataTable
        id="actions"
        caption="Everything that somebody may be allowed to do"
        columns={columns}
        rows={explainActions()}
        empty=""
        scrolls
      />
    </>
  );
}

function RoleText({ does, may, sees }: RoleExplained) {
  return (
    <>
      <p class="govuk-body">{does}</p>
      <p class="govuk-body">{sees}</p>
      <ul class="govuk-list govuk-list--bullet">
        {may.map((text) => (
          <li>May {text}</li>
        ))}
      </ul>
    </>
  );
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
