import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { productRoot } from '#lib/server/root.ts';

const read = (file: string) => readFileSync(join(productRoot, file), 'utf8');

test('the example of settings, taken as it is, says nothing against what a service or a container sets', () => {
	const set = read('.env.example')
		.split('\n')
		.filter((line) => line && !line.startsWith('#'));
	expect(set).toEqual([]);
});

test('a container can be given every setting that is no matter of the container', () => {
	const own = ['PORT', 'HOST', 'DATA_DIR', 'SANJEH_PASSPHRASE'];
	const known = [...read('.env.example').matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name!);
	const passed = [...read('deploy/compose.yaml').matchAll(/^ {6}([A-Z_]+): /gm)].map(([, name]) => name!);
	expect(known.filter((name) => !own.includes(name) && !passed.includes(name))).toEqual([]);
});

test('nothing that passes through the proxy is written down there', () => {
	const servers = read('deploy/nginx.conf')
		.split(/^server \{$/m)
		.slice(1);
	expect(servers).toHaveLength(2);
	for (const server of servers) {
		expect(server).toContain('access_log off;');
		expect(server).toContain('error_log /dev/null;');
	}
});

test.each(['deploy/Dockerfile', 'deploy/sanjeh.service'])(
	'%s starts the server with the flags and the arenas of npm start',
	(file) => {
		const bootstrap = read('src/cli/bootstrap.mjs');
		const [, listed = ''] = /const flags = \[(.*)\];/.exec(bootstrap) ?? [];
		const flags = [...listed.matchAll(/'([^']+)'/g)].map(([, flag]) => flag);
		const [, arenas] = /MALLOC_ARENA_MAX: '(\d+)'/.exec(bootstrap) ?? [];
		expect(flags.length).toBeGreaterThan(0);
		const deployed = read(file);
		const [start = ''] = /^(?:CMD|ExecStart=).*src\/server\.ts.*$/m.exec(deployed) ?? [];
		expect(start.match(/--[\w-]+(?:=\w+)?/g)).toEqual(flags);
		expect(deployed).toContain(`MALLOC_ARENA_MAX=${arenas}`);
	}
);
