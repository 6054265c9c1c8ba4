import type { FindingRule } from '../rule.ts';
import { contextRules } from './context.ts';
import { crmSuccessRules } from './crm-success.ts';
import { crossRules } from './cross.ts';
import { csfCustomerRules } from './csf-customers.ts';
import { csfKnowledgeRules } from './csf-knowledge.ts';
import { csfOrganizationRules } from './csf-organization.ts';
import { csfTechnologyRules } from './csf-technology.ts';
import { customerFullRules } from './customer-full.ts';
import { customerVoiceRules } from './customer-voice.ts';
import { isoRules } from './iso.ts';
import { kmSuccessRules } from './km-success.ts';
import { mirrorRules } from './mirror.ts';
import { nwankwoRules } from './nwankwo.ts';
import { relationsRules } from './relations.ts';
import { riskGateRules } from './risk-gate.ts';
import { sevenElementsRules } from './seven-elements.ts';
import { technologyCoverageRules } from './technology-coverage.ts';

/** Every rule. Their order carries no meaning. */
export const findingRules: readonly FindingRule[] = [
	...csfCustomerRules,
	...csfOrganizationRules,
	...csfKnowledgeRules,
	...csfTechnologyRules,
	...crmSuccessRules,
	...riskGateRules,
	...contextRules,
	...nwankwoRules,
	...customerVoiceRules,
	...customerFullRules,
	...kmSuccessRules,
	...technologyCoverageRules,
	...sevenElementsRules,
	...isoRules,
	...relationsRules,
	...mirrorRules,
	...crossRules
];
