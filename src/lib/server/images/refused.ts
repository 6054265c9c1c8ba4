import type { LogoRefusal } from '#lib/domain/look/logo-limits.ts';

/** A picture that is not taken; whoever reads pictures for others catches it. */
export class Refused extends Error {
	readonly reason: LogoRefusal;

	constructor(reason: LogoRefusal) {
		super(reason);
		this.name = 'Refused';
		this.reason = reason;
	}
}

export function refuse(reason: LogoRefusal): never {
	throw new Refused(reason);
}
