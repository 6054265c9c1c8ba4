import { getContext, setContext } from 'svelte';

const key = Symbol('place');

/** Tells the pages below whose they are, say the client's and the wave's, for the titles of their windows. */
export const tellPlace = (place: () => string): void => {
	setContext(key, place);
};

/** Gives that, where it was told. */
export const placeToTell = (): (() => string) | undefined => getContext<(() => string) | undefined>(key);
