/**
 * Half widths, 0 … 1, from which on an interval is taken as useful: five points for a whole audience, as Cochran's
 * formula is mostly used (instruments.md §11.1), ten for one unit. Conventions, and said wherever they are applied.
 */
export const usefulMargin = { audience: 0.05, unit: 0.1 } as const;
