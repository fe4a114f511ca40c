/** The file cannot be read; the message tells its owner what to do. */
export class TabularError extends Error {
  override readonly name = 'TabularError';
}
