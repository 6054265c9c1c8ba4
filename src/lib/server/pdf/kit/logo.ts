import { logoSize, type LogoRoom } from '#lib/domain/look/logo-size.ts';
import type { WholeLook } from '#lib/domain/look/look.ts';
import { lookWords } from '#lib/i18n/look.ts';
import { imageOf } from './image.ts';
import type { Kit } from './kit.ts';
import { fillBox } from './put.ts';
import { artifact, leaf } from './tags.ts';

type Logo = NonNullable<WholeLook['logo']>;

/** White on each side of a logo that is made for light grounds. */
const margin = (logo: Logo): number => (logo.ground === 'light' ? 10 : 0);

/** How much room a logo takes with the white around it. */
export function framedSize(logo: Logo, room: LogoRoom): { readonly width: number; readonly height: number } {
	const { width, height } = logoSize(logo, room);
	return { width: width + 2 * margin(logo), height: height + 2 * margin(logo) };
}

export interface PlacedLogo {
	readonly logo: Logo;
	/** Whose it is. */
	readonly client: string;
	/** Of the upper left corner. */
	readonly x: number;
	readonly y: number;
	readonly room: LogoRoom;
}

/** A client's logo on a dark ground, as a figure that says whose it is. */
export function logoFigure(kit: Kit, { logo, client, x, y, room }: PlacedLogo): void {
	const framed = framedSize(logo, room);
	const apart = margin(logo);
	if (apart > 0)
		artifact(kit.doc, () => fillBox(kit, { x, width: framed.width }, y, framed.height, '#FFFFFF', 6));
	leaf(
		kit,
		'Figure',
		() => kit.doc.image(imageOf(kit.doc, logo), x + apart, y + apart, logoSize(logo, room)),
		{
			alt: lookWords(kit.locale).logoOf(client),
			bbox: [x, y, x + framed.width, y + framed.height],
			placement: 'Block'
		}
	);
}
