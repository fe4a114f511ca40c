import { api, dataOf } from '../../app/api.ts';
import type { Person } from './use-people-list.ts';

export const readPerson = (id: string): Promise<Person> =>
  dataOf(api.GET('/api/v1/people/{id}', { params: { path: { id } } }));
