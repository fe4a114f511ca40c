import { PreconditionFailed } from '#domain/errors';

/** 412 when somebody has changed the thing since the caller read it. */
export function refuseStale(current: number, read: number): void {
  if (current !== read)
    throw new PreconditionFailed(
      `It was changed meanwhile: you read version ${read}, now it is version ${current}. Read it again.`,
    );
}
