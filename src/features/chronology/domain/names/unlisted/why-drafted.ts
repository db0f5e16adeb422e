/** Why somebody is a child: a parent may stand there too. */
export const columnWhy = 'in the column of children';
/** Why somebody has a role that stands before a title: it may be somebody else’s. */
export const beforeTitle = 'a role before the title';
/** Why somebody is on the list whom an entry states to have come or gone. */
export const statedWhy = 'stated as a worker';
