import { clientAddress, type Caller } from './client-address.ts';

/** Where a request comes from, behind our own proxies. */
export const addressOf = ({ locals, request, getClientAddress }: Caller): string =>
	clientAddress(request, getClientAddress(), locals.ctx.config.proxyHops);
