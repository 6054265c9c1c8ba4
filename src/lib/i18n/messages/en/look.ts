import type { LogoRefusal } from '#lib/domain/look/logo-limits.ts';
import { formatter } from '../../format.ts';

const { num } = formatter('en');

/** The page on which the look of a client's reports is chosen. */
export const look = {
	open: 'Logo and colour',
	title: 'The client’s logo and colour on the reports',
	lead: 'They stand on the cover, at the head of the shared page and beside headings. Scores, bands and charts keep their colours, for these mean something. What is published already stays as it is.',
	done: {
		logo: 'The logo is saved.',
		removed: 'The logo is removed.',
		accent: 'The colour is saved.',
		reset: 'The reports have the product’s own colours again.'
	},

	logoTitle: 'Logo',
	logoOf: (client: string) => `Logo of ${client}`,
	onCover: 'On the cover',
	onPage: 'At the head of the shared page',
	logoIs: (width: number, height: number) => `${num(width)} × ${num(height)} pixels`,
	noLogo: 'There is no logo. The cover carries the client’s name.',
	file: 'Picture of the logo',
	fileHint: (kilobytes: number, longest: number, shortest: number) =>
		`PNG or JPEG of at most ${num(kilobytes)} kB, from ${num(shortest)} to ${num(longest)} pixels a side. A PNG with nothing behind it looks best. Places, texts and colour profiles in the file are left out.`,
	upload: 'Save the logo',
	replace: 'Replace the logo',
	remove: 'Remove the logo',

	colourTitle: 'Accent colour',
	colourIs: (colour: string) => `The colour is ${colour}.`,
	noColour: 'The reports have the product’s own colours: navy, blue and orange.',
	colour: 'Colour',
	typed: 'Colour as #RRGGBB',
	typedHint: 'Where something is written here, it counts.',
	suggestions: 'Suggestions',
	suggested: {
		'#0B5394': 'blue',
		'#00695C': 'teal',
		'#2E7D32': 'green',
		'#8E1B2F': 'crimson',
		'#5E35B1': 'violet',
		'#C77700': 'amber'
	},
	saveColour: 'Save the colour',
	reset: 'The product’s own colours',
	tooLight: (text: string) =>
		`This colour is too light for text on white; headings are set in its darker shade ${text}.`,
	shades: { ground: 'cover', mark: 'rules and marks', text: 'headings' },

	noFile: 'Please choose a file first.',
	badColour: 'This is no colour. Please write six digits from 0 to F, such as #0A7D5A.',
	tooLarge: (kilobytes: number) => `The file is too large. A logo may have at most ${num(kilobytes)} kB.`,
	refused: {
		empty: 'The file is empty.',
		svg: 'SVG is not taken, because such a file can carry programs. Please save the logo as PNG.',
		gif: 'GIF is not taken. Please save the logo as PNG.',
		webp: 'WebP is not taken. Please save the logo as PNG or JPEG.',
		'no-picture': 'This is neither a PNG nor a JPEG, whatever its name says.',
		damaged: 'The picture is damaged or cut off. Please save it again.',
		'too-many-pixels': (longest: number, millions: number) =>
			`The picture is too large: at most ${num(longest)} pixels a side and ${num(millions)} million in all.`,
		'too-few-pixels': (shortest: number) =>
			`The picture is too small: at least ${num(shortest)} pixels a side.`,
		inflates: 'The picture holds more than its header says, and was not opened.',
		animated: 'Moving pictures are not taken. Please save one picture of it as PNG.',
		cmyk: 'The picture has the colours of print (CMYK). Please save it in RGB.',
		'jpeg-kind': 'This kind of JPEG is not known to every reader. Please save it as PNG.',
		turned:
			'The file says that the picture is to be shown turned, and that note is left out. Please turn it and save it again.'
	} satisfies Record<LogoRefusal, string | ((a: number, b: number) => string)>
};

export type LookMessages = typeof look;
