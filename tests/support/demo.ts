import type { Demo } from './demo-server.ts';

/** The demo of this worker: its address, accounts and links. */
export function demo(): Demo {
	const { SANJEH_DEMOS: said = '[]', TEST_PARALLEL_INDEX: worker = '0' } = process.env;
	const own = (JSON.parse(said) as Demo[])[Number(worker)];
	if (!own) throw new Error('the demo server is not running');
	return own;
}

/** The demo's account with this role. */
export function accountOf(role: string): Demo['accounts'][number] {
	const account = demo().accounts.find((a) => a.role === role);
	if (!account) throw new Error(`the demo has no ${role}`);
	return account;
}
