/** How much longer pages take when twenty people use them than when one does. */
export const crowdBar = 8;
/** How much more a page costs with a hundred partnerships in the database than with two. */
export const partnershipsBar = 1.5;
/** How much more a page of a chronology costs in a family of 20,000 entries than in one of 200. */
export const entriesBar = 3;
