import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder that holds the product's package.json. The same code runs from the sources (command line, worker
 * threads, tests) and from the bundle in build/, so files are found from here and not from the module.
 */
export const productRoot: string = (() => {
	for (let dir = dirname(fileURLToPath(import.meta.url)); dir !== dirname(dir); dir = dirname(dir)) {
		const file = join(dir, 'package.json');
		if (existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'sanjeh')
			return dir;
	}
	throw new Error('package.json of sanjeh not found above this module');
})();
