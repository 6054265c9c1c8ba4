import type { SourceQuality } from '#lib/domain/glossary/quoted-figures.ts';
import type { GlossaryPart } from '#lib/domain/glossary/terms.ts';

export const glossary = {
	navigation: 'Glossary',
	title: 'What the words and the figures mean',
	lead: 'Each term in a sentence or two, as this product uses it.',
	contents: 'On this page',
	parts: {
		crm: 'CRM',
		customers: 'Customers',
		measuring: 'How it is measured',
		statistics: 'Statistics'
	} satisfies Record<GlossaryPart, string>,
	figuresTitle: 'Figures that are often quoted',
	figuresLead:
		'Articles about CRM repeat the same figures. Here is what their sources bear. No report of this product computes with any of them.',
	claim: 'What is said',
	quality: 'Source',
	verdict: 'What can be said',
	qualities: {
		range: 'sources differ',
		example: 'one study',
		passed: 'second hand',
		missing: 'not found'
	} satisfies Record<SourceQuality, string>
};
export type GlossaryMessages = typeof glossary;
