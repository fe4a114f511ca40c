/** One document to be set. Texts of people go into `inputs`, where they are values and never markup. */
export interface TypstJob {
  readonly source: string;
  readonly inputs: Readonly<Record<string, string>>;
}

/** What sets documents; throws an `Error` that says what is wrong with the source. */
export interface TypstEngine {
  pdf(job: TypstJob): Uint8Array;
}
