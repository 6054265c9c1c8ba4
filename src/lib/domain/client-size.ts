/** How many people work for a client, in bands: fewer than 10, 50, 250, 1,000, and more. */
export const clientSizes = ['micro', 'small', 'medium', 'large', 'largest'] as const;
export type ClientSize = (typeof clientSizes)[number];
