import type { Db } from '../../src/lib/server/db/open.ts';
import type { TestContext } from './builders.ts';

/**
 * The same context, in which `work` is done, once, after a service has looked at what is there and before its first
 * transaction begins: what somebody else does at the same moment.
 */
export function meanwhile(ctx: TestContext, work: () => Promise<unknown>): TestContext {
	let done = false;
	const transaction = () => ({
		async execute<T>(inside: (trx: Db) => Promise<T>): Promise<T> {
			if (!done) {
				done = true;
				await work();
			}
			return ctx.db.transaction().execute(inside as never);
		}
	});
	const db = new Proxy(ctx.db, {
		get(target, name) {
			if (name === 'transaction') return transaction;
			const value: unknown = Reflect.get(target, name, target);
			return typeof value === 'function' ? (value as (...given: unknown[]) => unknown).bind(target) : value;
		}
	});
	return { ...ctx, db };
}
