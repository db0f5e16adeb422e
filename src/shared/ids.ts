/**
 * An id of a thing in the database: a UUID (version 7), branded with what it names, so that an account's id cannot be
 * handed in where a family's is wanted.
 */
export type Id<Thing extends string> = string & { readonly thing: Thing };

export type PartnershipId = Id<'partnership'>;
export type AccountId = Id<'account'>;
export type AgencyId = Id<'agency'>;
export type FamilyId = Id<'family'>;
export type PersonId = Id<'person'>;
/** A child is a person who stands in a family as its child. */
export type ChildId = PersonId;
export type LoginId = Id<'login'>;
export type SessionId = Id<'session'>;
export type JobId = Id<'job'>;
export type FileId = Id<'file'>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text is a UUID in lower case: the only form that reaches the database. */
export function isUuid(text: string): boolean {
  return uuid.test(text);
}

/**
 * Reads an id from outside: a path, a form, a token's body. Null when it is no UUID. That it is a UUID says nothing of
 * whether there is such a thing: the database answers that.
 */
export function readId<Thing extends string>(text: string): Id<Thing> | null {
  const lower = text.toLowerCase();
  return isUuid(lower) ? (lower as Id<Thing>) : null;
}
