import { expect, test } from 'vitest';
import { isUnavailable, unavailable } from '#lib/domain/available.ts';
import { driverTable } from '#lib/domain/thesis/drivers.ts';

test('drivers that explain nothing at all have no share of it', () => {
	const values = (...signs: number[]) => Float64Array.from(signs, (sign) => 50 + 25 * sign);
	const success = values(1, -1, 1, -1, 1, -1, 1, -1);
	const causes = [
		{ hash: 'h', code: 'kcf', values: values(1, 1, -1, -1, 1, 1, -1, -1) },
		{ hash: 'h', code: 'org', values: values(1, 1, 1, 1, -1, -1, -1, -1) }
	];
	const outcomes = [{ hash: 'h', code: 'suc', values: success }];
	const table = driverTable({ causes, outcomes, success, pool: { threshold: 5 } }, 1);
	if (isUnavailable(table)) throw new Error(table.unavailable);
	const percent = table.columns.findIndex(({ code }) => code === 'percent');
	for (const { cells } of table.rows) expect(cells[percent]).toEqual(unavailable('zero-variance'));
});
