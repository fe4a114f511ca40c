/** A person as records name them: the name as it was then. */
export interface PersonRef {
  readonly id: string;
  readonly name: string;
}
