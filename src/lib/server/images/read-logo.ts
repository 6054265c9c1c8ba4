import { createHash } from 'node:crypto';
import { contrast } from '#lib/domain/look/contrast.ts';
import { logoLimits, type LogoRefusal } from '#lib/domain/look/logo-limits.ts';
import type { WholeLook } from '#lib/domain/look/look.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { pictureKind } from './picture-kind.ts';
import { isOpaque, type Pixels } from './pixels.ts';
import { readPng } from './read-png.ts';
import { Refused } from './refused.ts';
import { shrink } from './shrink.ts';
import { writePng } from './write-png.ts';

export type ReadLogo = NonNullable<WholeLook['logo']>;
export type LogoOutcome = { readonly logo: ReadLogo } | { readonly refused: LogoRefusal };

/** Three hundred dots an inch at its largest in print. */
const longest = 1000;

/** As PNG, smaller where it would take more room than an uploaded file may. */
function written(picture: Pixels): { readonly picture: Pixels; readonly bytes: Uint8Array } {
	const bytes = writePng(picture);
	if (bytes.length <= logoLimits.bytes) return { picture, bytes };
	return written(shrink(picture, Math.max(picture.width, picture.height) * 0.75));
}

/** A mark with nothing behind it, drawn in white or nearly so, cannot be seen on white. */
function groundOf(picture: Pixels): 'light' | 'dark' {
	if (isOpaque(picture)) return 'light';
	let [red, green, blue, alpha] = [0, 0, 0, 0];
	const { rgba } = picture;
	for (let at = 0; at < rgba.length; at += 4) {
		const a = rgba[at + 3]!;
		red += rgba[at]! * a;
		green += rgba[at + 1]! * a;
		blue += rgba[at + 2]! * a;
		alpha += a;
	}
	if (alpha === 0) return 'light';
	const hex = [red, green, blue]
		.map((sum) =>
			Math.round(sum / alpha)
				.toString(16)
				.padStart(2, '0')
		)
		.join('');
	return contrast(`#${hex}`, '#FFFFFF') < 1.6 ? 'dark' : 'light';
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function read(file: Buffer): ReadLogo {
	if (pictureKind(file) === 'jpeg') {
		const { width, height, bytes } = cleanJpeg(file);
		return {
			hash: hashOf(bytes),
			type: 'jpeg',
			width,
			height,
			ground: 'light',
			bytes: new Uint8Array(bytes)
		};
	}
	const { picture, bytes } = written(shrink(readPng(file), longest));
	const { width, height } = picture;
	return { hash: hashOf(bytes), type: 'png', width, height, ground: groundOf(picture), bytes };
}

/**
 * An uploaded picture as it is kept: a PNG written anew from its pixels, or a JPEG with nothing but what shows it. What
 * it is, is read from its bytes; how large, from its header before anything is unpacked.
 */
export function readLogo(file: Uint8Array): LogoOutcome {
	try {
		return { logo: read(Buffer.from(file.buffer, file.byteOffset, file.byteLength)) };
	} catch (error) {
		if (error instanceof Refused) return { refused: error.reason };
		throw error;
	}
}
