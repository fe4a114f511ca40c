import { api, dataOf, ifMatch, type Schema } from '../../../app/api.ts';
import { readPerson } from '../../settings/read-person.ts';
import { changeOf } from '../entry.ts';
import { stillStands, type Look } from './step.ts';

const DEACTIVATION = '/api/v1/people/{id}/deactivation' as const;

const at = async (id: string) => ({
  params: { path: { id } },
  headers: ifMatch((await readPerson(id)).version),
});

const letIn = async (id: string) => api.DELETE(DEACTIVATION, await at(id));
const lockOut = async (id: string) => api.PUT(DEACTIVATION, { ...(await at(id)), body: {} });

const deactivated: Look = async ({ subjectId: id }) =>
  (await readPerson(id)).can.reactivate
    ? { run: () => letIn(id), undo: () => lockOut(id) }
    : undefined;

const reactivated: Look = async ({ subjectId: id }) =>
  (await readPerson(id)).can.deactivate
    ? { run: () => lockOut(id), undo: () => letIn(id) }
    : undefined;

const patch = async (id: string, body: Schema<'UpdatePerson'>) =>
  api.PATCH('/api/v1/people/{id}', { ...(await at(id)), body });

/** Language and time zone are everybody's own. */
const OF_OTHERS: ReadonlySet<string> = new Set(['name', 'title', 'role', 'email', 'externalKey']);

const changed: Look = async (entry) => {
  const { before, after } = changeOf(entry);
  const { subjectId: id } = entry;
  const person = await readPerson(id);
  const fields = Object.keys(after);
  const isAllowed =
    fields.every((field) => OF_OTHERS.has(field)) &&
    person.can.update &&
    (!fields.includes('role') || person.can.changeRole);
  if (!isAllowed || !stillStands(person, after)) return undefined;
  return { run: () => patch(id, before), undo: () => patch(id, after) };
};

const invited: Look = async ({ subjectId: id }) => {
  const open = await dataOf(api.GET('/api/v1/invitations'));
  if (!open.some((invitation) => invitation.id === id)) return undefined;
  return { run: () => api.DELETE('/api/v1/invitations/{id}', { params: { path: { id } } }) };
};

export const PEOPLE: Readonly<Record<string, Look>> = {
  'person.deactivate': deactivated,
  'person.reactivate': reactivated,
  'person.update': changed,
  'invitation.create': invited,
};
