/** Raised whenever a stored fit could come out differently. Old records stay readable. */
export const fitEngine = 2;
