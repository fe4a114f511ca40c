import type { Subject } from '#features/activity/index';

export const subjectOf = ({ id }: { readonly id: string }): Subject => ({
  kind: 'area',
  id,
  areaId: id,
});
