/** Something that was waited for did not come. */
export class Late extends Error {
  override readonly name = 'Late';
}

/** What the work gives, or `Late` after so many milliseconds; the work itself goes on. */
export async function inTime<Result>(work: Promise<Result>, milliseconds: number): Promise<Result> {
  const late = Promise.withResolvers<never>();
  const bell = setTimeout(() => {
    late.reject(new Late(`Nothing came within ${milliseconds} ms.`));
  }, milliseconds);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(bell);
  }
}
