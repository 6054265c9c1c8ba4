import type { ServerResponse } from 'node:http';
import type { Config } from '../config.ts';
import { policyReportPath } from './policy-report.ts';

const always = Object.entries({
	'x-content-type-options': 'nosniff',
	// Paths hold tokens, so no other site learns them; our own forms still send the Origin that the check needs.
	'referrer-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	// What `report-to csp` of the content security policies means.
	'reporting-endpoints': `csp="${policyReportPath}"`
});

/** Headers for everything that leaves the server, files included; set where that costs least. */
export function secureAlways(response: Pick<ServerResponse, 'setHeader'>): void {
	for (const [name, value] of always) response.setHeader(name, value);
}

const namesSite = /(?:^|;)\s*frame-ancestors https:\/\//;

interface Named {
	get(name: string): string | null | undefined;
	has(name: string): boolean;
	set(name: string, value: string): unknown;
}

/** Headers for everything that is made per request. The content security policy is Kit's (svelte.config.js). */
export function secure(headers: Named, config: Pick<Config, 'origin'>, signedIn: boolean): void {
	// A page that names a site which may frame it cannot say so in this older header.
	if (!namesSite.test(headers.get('content-security-policy') ?? '')) headers.set('x-frame-options', 'DENY');
	if (config.origin.startsWith('https:')) headers.set('strict-transport-security', 'max-age=31536000');
	if (signedIn || !headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
}
