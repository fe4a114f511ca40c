import { lazy } from 'react';

/** Forms that most readers never open are fetched when somebody does. */
export const StageForm = lazy(async () => ({
  default: (await import('./stage-form.tsx')).StageForm,
}));
export const MovesDialog = lazy(async () => ({
  default: (await import('./moves-dialog.tsx')).MovesDialog,
}));
export const GateForm = lazy(async () => ({ default: (await import('./gate-form.tsx')).GateForm }));
