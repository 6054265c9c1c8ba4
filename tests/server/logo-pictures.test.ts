import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanJpeg } from '../../src/lib/server/images/clean-jpeg.ts';
import { readLogo, type ReadLogo } from '../../src/lib/server/images/read-logo.ts';
import { readPng } from '../../src/lib/server/images/read-png.ts';
import { writePng } from '../../src/lib/server/images/write-png.ts';
import { aJpeg, aPng, chunk, exif, headerOf, rowsOf, segment, signature } from '../support/logos.ts';

const refusalOf = (file: Uint8Array) => {
	const outcome = readLogo(file);
	return 'refused' in outcome ? outcome.refused : 'taken';
};
function logoOf(file: Uint8Array): ReadLogo {
	const outcome = readLogo(file);
	if ('refused' in outcome) throw new Error(outcome.refused);
	return outcome.logo;
}
const text = (words: string) => Buffer.from(words);
const large = { width: 30_000, height: 30_000 };

describe('what is no logo is refused with its reason', () => {
	const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
	const truncated = aPng();
	test.each([
		['an empty file', Buffer.alloc(0), 'empty'],
		['an SVG with a script', text(svg), 'svg'],
		['an SVG behind an XML declaration', text(`<?xml version="1.0"?>\n<!-- -->\n${svg}`), 'svg'],
		['an SVG in UTF-16', Buffer.from(`\ufeff${svg}`, 'utf16le'), 'svg'],
		['a GIF', text('GIF89a\x01\x00\x01\x00'), 'gif'],
		['a WebP', Buffer.concat([text('RIFF'), Buffer.alloc(4), text('WEBPVP8 ')]), 'webp'],
		['a page', text('<!doctype html><script>alert(1)</script>'), 'no-picture'],
		['a program', Buffer.from('MZ\x90\0', 'latin1'), 'no-picture'],
		[
			'a PNG of a few bytes whose header says 30,000 × 30,000',
			aPng({ ...large, rows: new Uint8Array(9) }),
			'too-many-pixels'
		],
		[
			'a PNG that unpacks to a thousand times what its header says',
			aPng({ rows: new Uint8Array(10_000_000) }),
			'inflates'
		],
		[
			'a PNG that unpacks to one byte more',
			aPng({ rows: new Uint8Array((64 * 3 + 1) * 48 + 1) }),
			'inflates'
		],
		['a PNG that unpacks to less', aPng({ rows: new Uint8Array(64 * 3) }), 'damaged'],
		['a PNG cut off in its pixels', truncated.subarray(0, truncated.length - 30), 'damaged'],
		['a PNG without its end', truncated.subarray(0, truncated.length - 12), 'damaged'],
		['nothing but the first bytes of a PNG', signature, 'damaged'],
		['a PNG with no pixels', Buffer.concat([signature, headerOf({}), chunk('IEND')]), 'damaged'],
		[
			'a PNG whose check sum is wrong',
			Buffer.concat([signature, headerOf({}).fill(1, 20, 21), chunk('IEND')]),
			'damaged'
		],
		[
			'a PNG whose pixels are no zlib stream',
			Buffer.concat([signature, headerOf({}), chunk('IDAT', Buffer.alloc(50, 7)), chunk('IEND')]),
			'damaged'
		],
		['a PNG with an unknown chunk that it needs', aPng({ more: [chunk('ABCD')] }), 'damaged'],
		['a PNG of a depth that does not exist', aPng({ bits: 4, kind: 2 }), 'damaged'],
		['a palette PNG without a palette', aPng({ kind: 3 }), 'damaged'],
		[
			'a palette PNG that points beyond its palette',
			aPng({ kind: 3, more: [chunk('PLTE', Buffer.alloc(3))] }),
			'damaged'
		],
		['a PNG that moves', aPng({ more: [chunk('acTL', Buffer.alloc(8))] }), 'animated'],
		['a PNG of 31 × 31', aPng({ width: 31, height: 31 }), 'too-few-pixels'],
		['a PNG of no height', aPng({ height: 0 }), 'damaged'],
		['a JPEG of 30,000 × 30,000', aJpeg().fill(0x75, 76, 80), 'too-many-pixels'],
		['a JPEG in the colours of print', aJpeg({ colours: 4 }), 'cmyk'],
		['a JPEG of a rare kind', aJpeg({ frame: 0xc9 }), 'jpeg-kind'],
		[
			'a JPEG whose segment is longer than the file',
			Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xdb, Buffer.alloc(9), 60_000)]),
			'damaged'
		],
		[
			'a JPEG whose segment is shorter than its own length',
			Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xdb, Buffer.alloc(9), 1)]),
			'damaged'
		],
		['a JPEG with no picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'damaged'],
		['a JPEG cut off', aJpeg({ end: Buffer.alloc(0) }), 'damaged'],
		['a JPEG that is to be turned', aJpeg({ more: [exif(6)] }), 'turned'],
		[
			'a JPEG with two frames',
			aJpeg({ more: [segment(0xc0, Buffer.from([8, 0, 48, 0, 64, 1, 1, 0x11, 0]))] }),
			'damaged'
		]
	])('%s', (_, file, reason) => expect(refusalOf(file)).toBe(reason));
});

describe('what a logo is kept as', () => {
	test('a PNG keeps its pixels and nothing else: no text, no place, no profile, nothing behind its end', () => {
		const secret = 'taken at 35.6892, 51.3890';
		const file = Buffer.concat([
			aPng({
				more: [
					chunk('tEXt', text(`Comment\0${secret}`)),
					chunk('eXIf', text(secret)),
					chunk('iCCP', Buffer.concat([text('p\0\0'), deflateSync(text(secret.repeat(99)))]))
				]
			}),
			text(`<script>${secret}</script>PK\x03\x04`)
		]);
		const { bytes, type } = logoOf(file);
		expect(type).toBe('png');
		const kept = Buffer.from(bytes).toString('latin1');
		expect(kept).not.toContain('35.6892');
		expect([...kept.matchAll(/IHDR|IDAT|IEND|tEXt|eXIf|iCCP/g)].map(([name]) => name)).toEqual([
			'IHDR',
			'IDAT',
			'IEND'
		]);
		expect(kept.endsWith('IEND\xaeB`\x82')).toBe(true);
		expect(readPng(Buffer.from(bytes)).rgba).toEqual(readPng(aPng()).rgba);
	});

	test('a JPEG keeps what shows it: no Exif, no comment, nothing behind its end', () => {
		const plain = aJpeg();
		const file = Buffer.concat([
			aJpeg({
				more: [
					segment(0xe0, text('JFIF\0')),
					exif(1),
					segment(0xfe, text('<script>')),
					segment(0xed, text('Photoshop'))
				]
			}),
			text('<html>PK\x03\x04')
		]);
		const logo = logoOf(file);
		expect(Buffer.from(logo.bytes)).toEqual(plain);
		expect(logo).toMatchObject({ type: 'jpeg', width: 64, height: 48, ground: 'light' });
	});

	test('the note that says how the colours of a JPEG are coded stays', () => {
		const note = segment(0xee, Buffer.from('Adobe\0\x64\0\0\0\0\x01', 'latin1'));
		expect(Buffer.from(logoOf(aJpeg({ more: [note] })).bytes).includes(note)).toBe(true);
	});

	test('grey and progressive JPEGs are taken', () => {
		expect(cleanJpeg(aJpeg({ colours: 1 })).colours).toBe(1);
		expect(refusalOf(aJpeg({ frame: 0xc2 }))).toBe('taken');
	});

	test('a large picture is made smaller, and keeps its proportions', () => {
		const { width, height, bytes } = logoOf(aPng({ width: 3000, height: 600 }));
		expect([width, height]).toEqual([1000, 200]);
		expect(readPng(Buffer.from(bytes))).toMatchObject({ width: 1000, height: 200 });
	});

	test('a picture that packs badly still fits', () => {
		let seed = 7;
		const noise = () => ((seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 16) & 255;
		const rows = rowsOf(700, 700, () => [noise(), noise(), noise()]);
		expect(logoOf(aPng({ width: 700, height: 700, rows })).bytes.length).toBeLessThanOrEqual(512 * 1024);
	});

	test('what shows through stays so; a white mark with nothing behind it wants a dark ground', () => {
		const mark = (shade: number) =>
			aPng({ kind: 6, rows: rowsOf(64, 48, (x) => [shade, shade, shade, x < 32 ? 255 : 0]) });
		expect(logoOf(mark(255)).ground).toBe('dark');
		expect(logoOf(mark(20)).ground).toBe('light');
		const opaque = aPng({ rows: rowsOf(64, 48, () => [255, 255, 255]) });
		expect(logoOf(opaque).ground).toBe('light');
		expect([...readPng(Buffer.from(logoOf(mark(20)).bytes)).rgba.subarray(31 * 4, 33 * 4)]).toEqual([
			20, 20, 20, 255, 20, 20, 20, 0
		]);
	});

	test('the same picture gives the same bytes and the same hash', () => {
		expect(logoOf(aPng())).toEqual(logoOf(aPng()));
	});
});

describe('every kind of PNG is read as it is meant', () => {
	const sixteen = (values: readonly number[]) => values.flatMap((v) => [v >> 8, v & 255]);
	const wide = (row: readonly number[], bytesEach: number) =>
		Uint8Array.from(
			Array.from({ length: 32 }, () => [
				0,
				...Array.from({ length: 32 / bytesEach }, () => row).flat()
			]).flat()
		);
	const first = (file: Buffer) => [...readPng(file).rgba.subarray(0, 8)];
	const size = { width: 32, height: 32 };

	test('grey of one, two, four, eight and sixteen bits', () => {
		expect(first(aPng({ ...size, kind: 0, bits: 1, rows: wide([0b01010101], 8) }))).toEqual([
			0, 0, 0, 255, 255, 255, 255, 255
		]);
		expect(first(aPng({ ...size, kind: 0, bits: 2, rows: wide([0b00011011], 4) }))).toEqual([
			0, 0, 0, 255, 85, 85, 85, 255
		]);
		expect(first(aPng({ ...size, kind: 0, bits: 4, rows: wide([0x1f], 2) }))).toEqual([
			17, 17, 17, 255, 255, 255, 255, 255
		]);
		expect(first(aPng({ ...size, kind: 0, rows: wide([9, 200], 2) }))).toEqual([
			9, 9, 9, 255, 200, 200, 200, 255
		]);
		expect(first(aPng({ ...size, kind: 0, bits: 16, rows: wide(sixteen([0x1234, 0xffff]), 2) }))).toEqual([
			0x12, 0x12, 0x12, 255, 255, 255, 255, 255
		]);
	});

	test('grey with opacity, colours of sixteen bits, and a colour that means nothing here', () => {
		expect(first(aPng({ ...size, kind: 4, rows: wide([9, 128], 1) }))).toEqual([9, 9, 9, 128, 9, 9, 9, 128]);
		expect(
			first(aPng({ ...size, kind: 2, bits: 16, rows: wide(sixteen([0x0100, 0x0200, 0x0300]), 1) }))
		).toEqual([1, 2, 3, 255, 1, 2, 3, 255]);
		const clear = chunk('tRNS', Buffer.from([0, 1, 0, 2, 0, 3]));
		expect(first(aPng({ ...size, rows: wide([1, 2, 3, 1, 2, 4], 2), more: [clear] }))).toEqual([
			1, 2, 3, 0, 1, 2, 4, 255
		]);
	});

	test('a palette, with opacity', () => {
		const palette = [chunk('PLTE', Buffer.from([1, 2, 3, 4, 5, 6])), chunk('tRNS', Buffer.from([77]))];
		expect(first(aPng({ ...size, kind: 3, bits: 1, rows: wide([0b01010101], 8), more: palette }))).toEqual([
			1, 2, 3, 77, 4, 5, 6, 255
		]);
	});

	test('interlaced pictures', () => {
		const [width, height] = [37, 33];
		const value = (x: number, y: number) => (x * 7 + y * 3) & 255;
		const passes = [
			[0, 0, 8, 8],
			[4, 0, 8, 8],
			[0, 4, 4, 8],
			[2, 0, 4, 4],
			[0, 2, 2, 4],
			[1, 0, 2, 2],
			[0, 1, 1, 2]
		] as const;
		const rows: number[] = [];
		for (const [x0, y0, dx, dy] of passes)
			for (let y: number = y0; y < height; y += dy) {
				rows.push(0);
				for (let x: number = x0; x < width; x += dx) rows.push(value(x, y));
			}
		const { rgba } = readPng(aPng({ width, height, kind: 0, interlaced: true, rows: Uint8Array.from(rows) }));
		const wrong = Array.from({ length: width * height }, (_, i) => i).filter(
			(i) => rgba[i * 4] !== value(i % width, Math.floor(i / width))
		);
		expect(wrong).toEqual([]);
	});

	test('whatever is written is read again the same, whichever filters it took', () => {
		const picture = fc
			.record({
				width: fc.integer({ min: 32, max: 48 }),
				height: fc.integer({ min: 32, max: 40 }),
				seed: fc.integer()
			})
			.map(({ width, height, seed }) => {
				const rgba = Uint8Array.from(
					{ length: width * height * 4 },
					(_, i) => (i * 31 + ((seed * (i >> 5)) % 97)) & 255
				);
				return { width, height, rgba };
			});
		fc.assert(
			fc.property(picture, (pixels) => {
				expect(readPng(Buffer.from(writePng(pixels)))).toEqual(pixels);
			}),
			{ numRuns: 30 }
		);
	});
});

describe('whatever the bytes, there is a logo or a reason', () => {
	const near = fc
		.tuple(
			fc.constantFrom(aPng(), aJpeg(), aPng({ kind: 6, interlaced: true })),
			fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
			fc.nat(40)
		)
		.map(([file, changes, cut]) => {
			const bytes = Buffer.from(file);
			for (const [at, value] of changes) bytes[at % bytes.length] = value;
			return bytes.subarray(0, bytes.length - cut);
		});
	test.each([
		['random bytes', fc.uint8Array({ maxLength: 300 })],
		[
			'random bytes that begin like a PNG',
			fc.uint8Array({ maxLength: 300 }).map((b) => Buffer.concat([signature, b]))
		],
		[
			'random bytes that begin like a JPEG',
			fc.uint8Array({ maxLength: 300 }).map((b) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), b]))
		],
		['pictures with a few wrong bytes', near]
	])('%s', (_, files: fc.Arbitrary<Uint8Array>) => {
		fc.assert(
			fc.property(files, (file) => {
				const outcome = readLogo(file);
				if ('logo' in outcome)
					expect(readLogo(outcome.logo.bytes)).toMatchObject({ logo: { type: outcome.logo.type } });
				else expect(outcome.refused).toMatch(/^[a-z-]+$/);
			}),
			{ numRuns: 300 }
		);
	});
});
