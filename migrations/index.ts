import { CreatePlatform1763800000000 } from './1763800000000-create-platform.ts';
import { CreateIdentity1763800100000 } from './1763800100000-create-identity.ts';
import { CreateGateFunctions1763800150000 } from './1763800150000-create-gate-functions.ts';
import { CreateAreas1763800200000 } from './1763800200000-create-areas.ts';
import { CreateKpis1763800300000 } from './1763800300000-create-kpis.ts';
import { CreateTimelines1763800350000 } from './1763800350000-create-timelines.ts';
import { CreateCheckIns1763800400000 } from './1763800400000-create-check-ins.ts';
import { CreateReports1763800500000 } from './1763800500000-create-reports.ts';
import { CreateImports1763800600000 } from './1763800600000-create-imports.ts';
import { CreatePreferences1763800700000 } from './1763800700000-create-preferences.ts';
import { CreateStrategy1763800800000 } from './1763800800000-create-strategy.ts';
import { CreateDecisions1763800810000 } from './1763800810000-create-decisions.ts';
import { CreateLifecycle1763800900000 } from './1763800900000-create-lifecycle.ts';
import { CreateGates1763800910000 } from './1763800910000-create-gates.ts';
import { CreateRetirementAndBenefits1763800920000 } from './1763800920000-create-retirement-and-benefits.ts';
import { CreateRoadmap1763801000000 } from './1763801000000-create-roadmap.ts';
import { CreatePriorities1763801100000 } from './1763801100000-create-priorities.ts';
import { CreateLaunches1763801200000 } from './1763801200000-create-launches.ts';
import { WidenSubjects1763801300000 } from './1763801300000-widen-subjects.ts';
import { CreateBudget1763801400000 } from './1763801400000-create-budget.ts';
import { CreateBudgetVersions1763801405000 } from './1763801405000-create-budget-versions.ts';
import { CreatePostings1763801410000 } from './1763801410000-create-postings.ts';
import { CreateAllocations1763801500000 } from './1763801500000-create-allocations.ts';
import { CreateAsks1763801600000 } from './1763801600000-create-asks.ts';
import { CreateActions1763801700000 } from './1763801700000-create-actions.ts';
import { WidenReports1763801750000 } from './1763801750000-widen-reports.ts';
import { CreateOutbox1763801800000 } from './1763801800000-create-outbox.ts';
import { CreateHiddenSentences1763801850000 } from './1763801850000-create-hidden-sentences.ts';
import { CreateReportTemplates1763801900000 } from './1763801900000-create-report-templates.ts';
import { CreateShareLinks1763802000000 } from './1763802000000-create-share-links.ts';
import { CreateFollows1763802100000 } from './1763802100000-create-follows.ts';
import { OweBudgets1763802200000 } from './1763802200000-owe-budgets.ts';
import { SignWithoutReading1763802300000 } from './1763802300000-sign-without-reading.ts';

/** In the order in which they run; a merged one is never edited. */
export const migrations = [
  CreatePlatform1763800000000,
  CreateIdentity1763800100000,
  CreateGateFunctions1763800150000,
  CreateAreas1763800200000,
  CreateKpis1763800300000,
  CreateTimelines1763800350000,
  CreateCheckIns1763800400000,
  CreateReports1763800500000,
  CreateImports1763800600000,
  CreatePreferences1763800700000,
  CreateStrategy1763800800000,
  CreateDecisions1763800810000,
  CreateLifecycle1763800900000,
  CreateGates1763800910000,
  CreateRetirementAndBenefits1763800920000,
  CreateRoadmap1763801000000,
  CreatePriorities1763801100000,
  CreateLaunches1763801200000,
  WidenSubjects1763801300000,
  CreateBudget1763801400000,
  CreateBudgetVersions1763801405000,
  CreatePostings1763801410000,
  CreateAllocations1763801500000,
  CreateAsks1763801600000,
  CreateActions1763801700000,
  WidenReports1763801750000,
  CreateOutbox1763801800000,
  CreateHiddenSentences1763801850000,
  CreateReportTemplates1763801900000,
  CreateShareLinks1763802000000,
  CreateFollows1763802100000,
  OweBudgets1763802200000,
  SignWithoutReading1763802300000,
];
