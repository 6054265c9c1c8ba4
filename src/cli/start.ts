import { explain, start } from '../server.ts';
import { ensureBuilt } from './build.ts';

/** `npm start`: builds if something changed since the last build, then serves. */
try {
	ensureBuilt();
} catch (error) {
	process.exit(explain(error, undefined));
}
await start();
