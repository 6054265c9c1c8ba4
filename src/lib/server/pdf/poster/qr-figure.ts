import { qrModules, qrRuns } from '../../qr.ts';
import type { Kit } from '../kit/kit.ts';
import { leaf } from '../kit/tags.ts';

/** A QR code as a figure whose text alternative is what it holds. Black on white, for cameras. */
export function qrFigure(kit: Kit, text: string, alt: string, x: number, y: number, side: number): void {
	const modules = qrModules(text);
	const unit = side / modules.length;
	leaf(
		kit,
		'Figure',
		() => {
			for (const run of qrRuns(modules))
				// A hair higher than a square, so that no viewer shows white lines between rows.
				kit.doc.rect(x + run.x * unit, y + run.y * unit, run.width * unit, unit + 0.05);
			kit.doc.fillColor('#000000', 1).fill();
		},
		{ alt, bbox: [x, y, x + side, y + side], placement: 'Block' }
	);
}
