/** What `config.json` says of a survey to be made. */
interface Recipe {
	readonly seed: number;
	readonly n: number;
	readonly options: number;
	readonly cuts: readonly number[];
	readonly departments: number;
	readonly tau: number;
	readonly missing: number;
	readonly nps_on: string;
	readonly scales: readonly {
		readonly id: string;
		readonly items: readonly string[];
		readonly on: Readonly<Record<string, number>>;
		readonly noise: number;
		readonly loadings: readonly number[];
		readonly errors: readonly number[];
		readonly shift: readonly number[];
		readonly reverse: readonly string[];
	}[];
}

/** Whole-number generator (mulberry32), and sums of it: the same bits on every machine. */
function generator(seed: number) {
	let state = seed >>> 0;
	const uniform = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	const nearlyNormal = () => {
		let sum = 0;
		for (let i = 0; i < 12; i++) sum += uniform();
		return sum - 6;
	};
	return { uniform, nearlyNormal };
}

/** The responses of a large survey as the text of a CSV file. */
export function makeSurvey(recipe: Recipe): string {
	const { uniform, nearlyNormal } = generator(recipe.seed);
	const items = recipe.scales.flatMap((scale) => scale.items);
	const lines = [['respondent_id', 'department', 'role', ...items, 'nps', 'revenue'].join(',')];
	const departments = Array.from({ length: recipe.departments }, () =>
		recipe.scales.map(() => recipe.tau * nearlyNormal())
	);
	for (let i = 0; i < recipe.n; i++) {
		const department = Math.floor(uniform() * uniform() * recipe.departments);
		const chance = uniform();
		const role = chance < 0.7 ? 'staff' : chance < 0.92 ? 'supervisor' : 'manager';
		const factors: Record<string, number> = {};
		recipe.scales.forEach((scale, j) => {
			let value = departments[department]![j]!;
			for (const [from, weight] of Object.entries(scale.on)) value += weight * factors[from]!;
			factors[scale.id] = value + scale.noise * nearlyNormal();
		});
		const row: (string | number)[] = [
			`L${String(i + 1).padStart(6, '0')}`,
			`d${String(department + 1).padStart(2, '0')}`,
			role
		];
		for (const scale of recipe.scales) {
			scale.items.forEach((item, j) => {
				const y =
					scale.loadings[j]! * factors[scale.id]! + scale.errors[j]! * nearlyNormal() + scale.shift[j]!;
				let answer = 1;
				while (answer < recipe.options && y > recipe.cuts[answer - 1]!) answer++;
				if (scale.reverse.includes(item)) answer = recipe.options + 1 - answer;
				row.push(uniform() < recipe.missing ? '' : answer);
			});
		}
		const rating = Math.floor(7.4 + 1.9 * factors[recipe.nps_on]! + 1.2 * nearlyNormal());
		row.push(Math.min(10, Math.max(0, rating)));
		const w = uniform();
		row.push(10 + Math.floor(90000 * w * w * w * w * w));
		lines.push(row.join(','));
	}
	return `${lines.join('\n')}\n`;
}
