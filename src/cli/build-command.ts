import { explain } from '../server.ts';
import { ensureBuilt } from './build.ts';

try {
	ensureBuilt();
} catch (error) {
	process.exit(explain(error, undefined));
}
