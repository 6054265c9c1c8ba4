import type { Instrument } from '../instrument.ts';
import { context } from './context.ts';
import { crmSuccess } from './crm-success.ts';
import { csf } from './csf.ts';
import { customerFull } from './customer-full.ts';
import { customerShort } from './customer-short.ts';
import { iso10001 } from './iso-10001.ts';
import { iso10002 } from './iso-10002.ts';
import { iso10003 } from './iso-10003.ts';
import { iso10004 } from './iso-10004.ts';
import { iso10008 } from './iso-10008.ts';
import { kmSuccess } from './km-success.ts';
import { nwankwo } from './nwankwo.ts';
import { relations } from './relations.ts';
import { riskGate } from './risk-gate.ts';
import { sevenElements } from './seven-elements.ts';
import { technologyCoverage } from './technology-coverage.ts';

/** The built-in instruments, in the order in which they are offered. */
export const instruments: readonly Instrument[] = [
	csf,
	crmSuccess,
	riskGate,
	context,
	nwankwo,
	customerShort,
	customerFull,
	kmSuccess,
	technologyCoverage,
	sevenElements,
	iso10001,
	iso10002,
	iso10003,
	iso10004,
	iso10008,
	relations
];

/** The built-in instrument with this code, if there is one. */
export const findInstrument = (code: string): Instrument | undefined =>
	instruments.find((instrument) => instrument.code === code);
