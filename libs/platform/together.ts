/**
 * Asks all at once, for what does not wait for each other: the database answers in the order of asking, in one trip. Ends when all
 * have ended; of those that failed the first one asked counts.
 */
export async function together<Asked extends readonly unknown[]>(
  asked: readonly [...Asked],
): Promise<{ -readonly [Place in keyof Asked]: Awaited<Asked[Place]> }> {
  await Promise.allSettled(asked);
  return Promise.all(asked);
}
