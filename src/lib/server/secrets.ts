import { createHash, randomBytes } from 'node:crypto';

/** A new 192-bit token in the letters of a URL. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** What is stored of a token: a copy of the database opens nothing. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
