/** JSON that the database has built already: it passes through untouched. */
export class JsonText {
  constructor(readonly text: string) {}
}
