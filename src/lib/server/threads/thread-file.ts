import { basename, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { productRoot } from '../root.ts';

const build = join(productRoot, 'build');
const runsBuilt = fileURLToPath(import.meta.url).startsWith(build + sep);

/**
 * The file that a thread starts from, for its source below the product's folder. The built application starts what was
 * built along with it (`threadFiles` in vite.config.ts), which takes a fifth of the time; code that runs from its
 * sources starts sources, never an earlier build of them.
 */
export const threadFile = (source: string): string =>
	runsBuilt ? join(build, 'threads', `${basename(source, '.ts')}.js`) : join(productRoot, source);
