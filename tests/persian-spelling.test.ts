import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { productRoot } from '../src/lib/server/root.ts';

/** Each in the way in which it is not spelled here; `-` is a half space. */
const otherwise = [
	...['این-که', 'همه-چیز', 'هرکس', 'هرجا', 'هرکه', 'یکجا', 'همخوان', 'به صورت', 'به-اندازه', 'به-سبب'],
	...['پس-گرفتن', 'رهاکردن', 'نگه-داری', 'تا کنون', 'ورود-ها']
].map((word) => word.replaceAll('-', '\u200c'));

const places = [
	'src/lib/i18n/messages/fa/*.ts',
	'src/lib/domain/findings/rules/*.ts',
	'src/lib/domain/glossary/*.ts',
	'README.fa.md',
	'docs/*.fa.md'
];

test('a Persian word that is spelled in several ways elsewhere is spelled in one way here', () => {
	const files = globSync(places, { cwd: productRoot });
	expect(files.length).toBeGreaterThan(50);
	const found = files.flatMap((file) => {
		const text = readFileSync(join(productRoot, file), 'utf8');
		return otherwise.flatMap((word) => (text.includes(word) ? [`${file}: ${word}`] : []));
	});
	expect(found).toEqual([]);
});
