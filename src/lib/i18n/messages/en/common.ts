export const common = {
	product: 'Sanjeh',
	tagline: 'CRM readiness and customer satisfaction, measured from both sides',
	putBack: 'Put it back',
	skipToContent: 'Skip to the content',
	otherLanguage: 'فارسی',
	yes: 'Yes',
	no: 'No',
	save: 'Save',
	cancel: 'Cancel',
	back: 'Back',
	next: 'Next',
	close: 'Close',
	notAvailable: 'not available',
	errorTitle: 'Something went wrong',
	errorReference: (id: string) => `If you report this, please give the reference ${id}.`,
	goHome: 'Go to the start page',
	unavailable: {
		'no-answers': 'no answers',
		'too-few': 'too few answers',
		'zero-variance': 'all answers are the same',
		singular: 'the items carry the same information',
		'not-converged': 'the calculation did not settle',
		heywood: 'the one-factor model does not fit these items',
		'not-a-rating-scale': 'not a rating scale',
		'negative-weights': 'weights of opposite sign',
		hidden: 'hidden to protect a small group',
		'not-asked': 'not asked',
		'not-applicable': 'does not apply'
	}
};
export type CommonMessages = typeof common;
