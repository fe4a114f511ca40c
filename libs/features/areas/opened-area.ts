import type { Subject } from '#features/activity/index';
import { PreconditionFailed } from '#domain/errors';

export const subjectOf = ({ id }: { readonly id: string }): Subject => ({
  kind: 'area',
  id,
  areaId: id,
});

/** Throws 412 that names the version of now, unless it is the one that the caller read. */
export function unchanged({ version }: { readonly version: number }, read: number): void {
  if (version === read) return;
  throw new PreconditionFailed(
    `It is at version ${version} now, and you read version ${read}: read it again.`,
  );
}
