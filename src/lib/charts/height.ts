import type { DrawnSpec } from './spec.ts';
import { wrapLabel } from './wrap-label.ts';

/** A height in points that suits the chart's content at a width; the screen takes half as much again. */
export function chartHeight(spec: DrawnSpec, width = 460): number {
	switch (spec.kind) {
		case 'gauge':
			return Math.min(124, (width - 14) / 2 + 24);
		case 'radar':
			return Math.min(290, width);
		case 'trend':
			return 224;
		case 'scatter':
			return 300;
		case 'bars':
			return rowsHeight(spec.rows, 24) + (spec.threshold ? 46 : 30);
		case 'pareto':
			return rowsHeight(spec.rows, 22) + 66;
		case 'dumbbell':
			return rowsHeight(spec.rows, 30) + 56;
		case 'distribution':
			return rowsHeight(spec.rows, spec.heads.n ? 32 : 26) + 56;
	}
}

const rowsHeight = (rows: readonly { readonly label: string }[], least: number) =>
	rows.reduce((sum, row) => sum + Math.max(least, wrapLabel(row.label, 28).length * 11.5 + 8), 0);
