import type { RequestEvent } from '@sveltejs/kit';
import { clientAddress } from './client-address.ts';

/** Where a request comes from, behind our own proxies. */
export const addressOf = ({
	locals,
	request,
	getClientAddress
}: Pick<RequestEvent, 'locals' | 'request' | 'getClientAddress'>): string =>
	clientAddress(request, getClientAddress(), locals.ctx.config.proxyHops);
