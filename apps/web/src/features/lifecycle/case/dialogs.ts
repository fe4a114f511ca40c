import { lazy } from 'react';

/** Forms that most readers never open are fetched when somebody does. */
export const CaseForm = lazy(async () => ({ default: (await import('./case-form.tsx')).CaseForm }));
export const ClaimForm = lazy(async () => ({
  default: (await import('./claim-form.tsx')).ClaimForm,
}));
export const MeasureForm = lazy(async () => ({
  default: (await import('./measure-form.tsx')).MeasureForm,
}));
export const GapForm = lazy(async () => ({ default: (await import('./gap-form.tsx')).GapForm }));
export const ReviewForm = lazy(async () => ({
  default: (await import('./review-form.tsx')).ReviewForm,
}));
