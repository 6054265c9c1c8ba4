import type { ClientSize } from '#lib/domain/client-size.ts';

export const clientSize = {
	label: 'Size of the client',
	hint: 'Everybody who works there. The cover of the report says it.',
	unsaid: 'Not said',
	sizes: {
		micro: 'fewer than 10 people',
		small: '10 to 49 people',
		medium: '50 to 249 people',
		large: '250 to 999 people',
		largest: '1,000 people or more'
	} satisfies Record<ClientSize, string>
};
export type ClientSizeMessages = typeof clientSize;
