import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { productRoot } from '#lib/server/root.ts';

const read = (file: string) => readFileSync(join(productRoot, file), 'utf8');

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
