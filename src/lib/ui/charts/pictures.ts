import { getContext, setContext } from 'svelte';

const key = Symbol('pictures');

/** Tells the charts below the address under which their pictures lie. */
export const offerPictures = (base: () => string): void => {
	setContext(key, base);
};

/** Gives that address. Throws where the page has not told it: there is no chart that cannot be saved. */
export function pictureBase(): () => string {
	const base = getContext<(() => string) | undefined>(key);
	if (!base) throw new Error('this page draws a chart and has not offered pictures');
	return base;
}
