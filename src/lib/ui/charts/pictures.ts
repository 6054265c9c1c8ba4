import { getContext, setContext } from 'svelte';

const key = Symbol('pictures');

/** Tells the charts below the address under which their pictures lie; charts outside such a page offer none. */
export const offerPictures = (base: () => string): void => {
	setContext(key, base);
};

/** Gives that address; undefined where the page offers no pictures. */
export const pictureBase = (): (() => string) | undefined => getContext<(() => string) | undefined>(key);
