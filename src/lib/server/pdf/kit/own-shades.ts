import { colour } from '#lib/charts/theme.ts';
import type { Shades } from '#lib/domain/look/shades.ts';

/** The product's colours, for clients who have chosen none. */
export const ownShades: Shades = {
	text: colour.blue,
	onDark: colour.sky,
	mark: colour.blue,
	ground: colour.navy,
	bar: colour.orange,
	subtitle: '#BBD5EE',
	label: '#8FBCE6',
	arcs: ['#1B5E9E', '#2A74B8', colour.orange, '#3A87C8', '#8FBCE6'],
	hair: '#173B60'
};
