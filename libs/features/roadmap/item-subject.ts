import type { Subject } from '#features/activity/index';
import { Unprocessable } from '#domain/errors';

export const subjectOf = ({
  id,
  areaId,
}: {
  readonly id: string;
  readonly areaId: string;
}): Subject => ({
  kind: 'roadmap_item',
  id,
  areaId,
});

/** A full sentence without its full stop. */
export const unfit = (pointer: string, message: string): Unprocessable =>
  new Unprocessable(`${message}.`, [{ pointer, message }]);
