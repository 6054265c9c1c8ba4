import { ensureBuilt } from './build.ts';

/** `npm start`: builds if something changed since the last build, then serves. */
ensureBuilt();
const { start } = await import('../server.ts');
await start();
