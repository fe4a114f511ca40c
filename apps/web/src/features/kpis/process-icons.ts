import {
  IconCircleCheck,
  IconHelpCircle,
  IconTrendingDown,
  IconTrendingUp,
  IconWaveSine,
  IconXboxX,
} from '@tabler/icons-react';

/** Two verdicts on the process behind a KPI, each with a shape of its own. */
export const VARIATION_ICONS = {
  common_cause: IconWaveSine,
  improving: IconTrendingUp,
  worsening: IconTrendingDown,
} as const;
export const ASSURANCE_ICONS = {
  will: IconCircleCheck,
  will_not: IconXboxX,
  may_or_may_not: IconHelpCircle,
} as const;
