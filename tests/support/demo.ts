import type { Demo } from './demo-server.ts';

/** The running demo: its address, accounts and links. */
export function demo(): Demo {
	const said = process.env.SANJEH_DEMO;
	if (!said) throw new Error('the demo server is not running');
	return JSON.parse(said) as Demo;
}

/** The demo's account with this role. */
export function accountOf(role: string): Demo['accounts'][number] {
	const account = demo().accounts.find((a) => a.role === role);
	if (!account) throw new Error(`the demo has no ${role}`);
	return account;
}
