import { api, dataOf } from '../../../app/api.ts';
import type { Look } from './step.ts';

const ACKNOWLEDGEMENT = '/api/v1/check-ins/{id}/acknowledgement' as const;

const read = (id: string) =>
  dataOf(api.GET('/api/v1/check-ins/{id}', { params: { path: { id } } }));
const acknowledge = (id: string) => api.PUT(ACKNOWLEDGEMENT, { params: { path: { id } } });
const withdraw = (id: string) => api.DELETE(ACKNOWLEDGEMENT, { params: { path: { id } } });

const acknowledged: Look = async ({ subjectId: id }) =>
  (await read(id)).can.withdrawAcknowledgement
    ? { run: () => withdraw(id), undo: () => acknowledge(id) }
    : undefined;

const withdrawn: Look = async ({ subjectId: id }) =>
  (await read(id)).can.acknowledge
    ? { run: () => acknowledge(id), undo: () => withdraw(id) }
    : undefined;

export const CHECK_INS: Readonly<Record<string, Look>> = {
  'check_in.acknowledge': acknowledged,
  'check_in.withdraw_acknowledgement': withdrawn,
};
