import { pathModel } from '#lib/domain/statistics/pls-model.ts';

/*
 * Summary statistics of the ECSI mobile phone survey (Tenenhaus et al. 2005; n = 250, 24 items rated
 * 1–10), rounded to four decimals, and the ECSI path model: all that PLS needs.
 */

export const ecsi = pathModel(
	[
		{ code: 'Image', items: ['IMAG1', 'IMAG2', 'IMAG3', 'IMAG4', 'IMAG5'] },
		{ code: 'Expectation', items: ['CUEX1', 'CUEX2', 'CUEX3'] },
		{ code: 'Quality', items: ['PERQ1', 'PERQ2', 'PERQ3', 'PERQ4', 'PERQ5', 'PERQ6', 'PERQ7'] },
		{ code: 'Value', items: ['PERV1', 'PERV2'] },
		{ code: 'Satisfaction', items: ['CUSA1', 'CUSA2', 'CUSA3'] },
		{ code: 'Complaints', items: ['CUSCO'] },
		{ code: 'Loyalty', items: ['CUSL1', 'CUSL2', 'CUSL3'] }
	],
	[
		{ from: 'Image', to: 'Expectation' },
		{ from: 'Image', to: 'Satisfaction' },
		{ from: 'Image', to: 'Loyalty' },
		{ from: 'Expectation', to: 'Quality' },
		{ from: 'Expectation', to: 'Value' },
		{ from: 'Expectation', to: 'Satisfaction' },
		{ from: 'Quality', to: 'Value' },
		{ from: 'Quality', to: 'Satisfaction' },
		{ from: 'Value', to: 'Satisfaction' },
		{ from: 'Satisfaction', to: 'Complaints' },
		{ from: 'Satisfaction', to: 'Loyalty' },
		{ from: 'Complaints', to: 'Loyalty' }
	]
);

export const ranges = ecsi.items.map(() => ({ min: 1, max: 10 }));

const means = [
	7.64, 7.78, 6.744, 7.588, 7.932, 7.58, 7.532, 7.424, 7.944, 7.192, 7.7, 7.916, 7.872, 7.776, 7.592, 6.156,
	6.916, 7.988, 7.128, 7.316, 7.068, 7.452, 4.988, 7.668
];
const sds = [
	1.7, 1.6873, 2.1318, 1.8417, 1.5573, 1.6218, 1.7927, 2.1028, 1.4216, 1.8914, 1.8219, 1.6516, 1.4533, 1.6299,
	1.8437, 2.1833, 1.8424, 1.2337, 1.7652, 1.7471, 2.2742, 2.6586, 2.839, 2.2184
];

/** Row i holds r(i, 1) … r(i, i − 1). */
const triangle = `
	.3895
	.2626 .1305
	.4450 .2977 .4139
	.4291 .2954 .3371 .4271
	.2421 .2860 .2197 .2229 .2574
	.2766 .2035 .2491 .3038 .3640 .3258
	.2091 .3014 .1175 .2475 .1204 .2138 .1072
	.4752 .4486 .2934 .4943 .4572 .3556 .2560 .4621
	.3188 .5871 .1148 .2050 .2731 .3040 .1664 .1834 .5074
	.4486 .2868 .3255 .5507 .5123 .3745 .2679 .2514 .5238 .3443
	.4154 .3666 .2026 .3464 .3631 .2642 .3122 .2369 .5316 .4641 .5214
	.3747 .3521 .3342 .4754 .5392 .3537 .2852 .2242 .5194 .3786 .5724 .5460
	.5100 .4479 .2354 .3785 .3769 .3031 .3268 .2973 .5752 .4674 .4912 .6181 .4931
	.4693 .2331 .3943 .5251 .3876 .3548 .2336 .2706 .5597 .3796 .6425 .4503 .5095 .5014
	.3452 .2208 .2752 .3426 .1874 .2647 .1357 .2436 .3444 .2096 .3975 .3344 .3721 .3473 .4718
	.3827 .2795 .3422 .5164 .3004 .2771 .1899 .2611 .5042 .3435 .4686 .3883 .4744 .4043 .5420 .7002
	.4518 .4058 .2187 .4397 .4428 .3247 .3697 .3317 .6042 .4416 .4594 .5179 .4270 .4620 .4905 .3287 .4201
	.3808 .2711 .3204 .4338 .3874 .2994 .2703 .2547 .5662 .3619 .5514 .5079 .4400 .4790 .6072 .3866 .5071 .5392
	.5280 .3670 .2871 .4912 .4508 .3064 .2795 .2214 .5359 .4203 .5914 .4797 .4415 .4354 .6387 .4871 .6047 .4900 .5924
	.4229 .1881 .2066 .4401 .3370 .1831 .2246 .1258 .3800 .3004 .4721 .3790 .3890 .4180 .4654 .2874 .3598 .3338 .4160 .5475
	.2361 .2183 .2543 .3687 .3994 .2333 .2468 .1258 .3574 .2534 .3117 .2593 .3040 .2524 .3377 .3483 .4071 .3433 .3547 .4317 .2373
	.0166 .0145 .0917 .1588 .0580 .0259 .1157 .0553 .0177 -.1282 .1398 .0161 .0678 .0411 .1257 .1843 .0827 .0435 .0868 .1295 .1220 .0465
	.3728 .3087 .2758 .4136 .4631 .2457 .2950 .1999 .4742 .3713 .4770 .3771 .3505 .3392 .4292 .3789 .5178 .5209 .4939 .6302 .4479 .5417 .1014
`;

const p = ecsi.items.length;
const correlation = new Float64Array(p * p);
triangle
	.trim()
	.split('\n')
	.forEach((line, i) => {
		line
			.trim()
			.split(' ')
			.forEach((r, j) => {
				correlation[(i + 1) * p + j] = correlation[j * p + i + 1] = Number(r);
			});
	});
for (let i = 0; i < p; i++) correlation[i * p + i] = 1;

export const moments = { n: 250, means: Float64Array.from(means), sds: Float64Array.from(sds), correlation };
