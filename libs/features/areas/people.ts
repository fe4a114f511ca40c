import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Unprocessable } from '#domain/errors';
import { Database } from '#platform/database/database';

@Injectable()
export class People {
  constructor(private readonly db: Database) {}

  /** The person's name; 422 at `pointer` for strangers and the deactivated. Holds the row, so that nobody is deactivated meanwhile. */
  async inOffice(
    { organizationId }: Actor,
    personId: string,
    pointer = '/personId',
  ): Promise<string> {
    const person = await this.db.row<{ name: string; state: string }>({
      text: 'SELECT name, state FROM people WHERE organization_id = $1 AND id = $2 FOR SHARE',
      values: [organizationId, personId],
    });
    if (!person) throw unfit('There is no such person in the organization', pointer);
    if (person.state === 'deactivated')
      throw unfit(`${person.name} has been deactivated: choose someone else`, pointer);
    return person.name;
  }
}

function unfit(message: string, pointer: string): Unprocessable {
  return new Unprocessable(`${message}.`, [{ pointer, message }]);
}
