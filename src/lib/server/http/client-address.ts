import { isIPv6 } from 'node:net';

interface Asked {
	readonly headers: Pick<Headers, 'get'>;
}

/**
 * The address a request comes from. With `hops` proxies of our own in front, the outermost of them appended what it
 * saw as the `hops`-th entry from the end of X-Forwarded-For; everything further left is what strangers claim. A
 * header that is shorter than our own proxies make it is not believed at all.
 */
export function clientAddress(request: Asked, socketAddress: string, hops: number): string {
	if (hops === 0) return socketAddress;
	const entries = (request.headers.get('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim());
	return entries.at(-hops) || socketAddress;
}

export interface Caller {
	readonly request: Asked;
	readonly locals: { readonly ctx: { readonly config: { readonly proxyHops: number } } };
	getClientAddress(): string;
}

/** Where a visit comes from, as attempts are counted. */
export const visitorAddress = ({ request, locals, getClientAddress }: Caller): string =>
	addressGroup(clientAddress(request, getClientAddress(), locals.ctx.config.proxyHops));

/** What attempts are counted by: one IPv4 address, or the /64 network that one IPv6 household or office gets. */
export function addressGroup(address: string): string {
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
	if (mapped) return mapped[1]!;
	if (!isIPv6(address)) return address.slice(0, 64);
	const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::');
	const left = head ? head.split(':') : [];
	const right = tail ? tail.split(':') : [];
	const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
	const groups = [...left, ...Array<string>(missing).fill('0'), ...right];
	return `${groups.slice(0, 4).join(':')}::/64`;
}
