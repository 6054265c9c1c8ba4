import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { productRoot } from '../../src/lib/server/root.ts';

const read = (file: string) => readFileSync(join(productRoot, 'deploy', file), 'utf8');

/** The lines of each service, by its name: two spaces deep in the list of services. */
function servicesIn(compose: string): Map<string, string> {
	const [, below = ''] = compose.split(/^services:\n/m);
	const [services = ''] = below.split(/^\S/m);
	const found = [...services.matchAll(/^ {2}(\w+):\n((?: {3,}.*\n|\n)*)/gm)];
	return new Map(found.map(([, name = '', lines = '']) => [name, lines]));
}

test('of the composed services only the web port is published, and only to the machine itself', () => {
	const services = servicesIn(read('compose.yaml'));
	expect([...services.keys()]).toEqual(['app', 'database']);
	expect(services.get('app')).toMatch(/ports:\n\s+- '127\.0\.0\.1:3000:3000'\n(?!\s+-)/);
	expect(services.get('database')).not.toMatch(/ports:|network_mode|host/);
});

test('the web server runs without rights that it does not need', () => {
	const app = servicesIn(read('compose.yaml')).get('app');
	expect(app).toMatch(/cap_drop: \[ALL\]/);
	expect(app).toMatch(/no-new-privileges:true/);
	expect(read('Dockerfile')).toMatch(/^USER node$/m);
	expect(read('sanjeh.service')).toMatch(/^NoNewPrivileges=yes$/m);
	expect(read('sanjeh.service')).not.toMatch(/^User=root$/m);
});

test('no password is written into what is deployed', () => {
	for (const file of ['compose.yaml', 'Dockerfile', 'sanjeh.service', 'nginx.conf'])
		for (const [, value = ''] of read(file).matchAll(/^\s*\w*PASSWORD: (.*)$/gm))
			expect(value, file).toMatch(/^\$\{/);
});
