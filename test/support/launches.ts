import type { Client } from './client.ts';
import { roadmapped } from './roadmap.ts';

export const pointers = ({ body }: { body: { errors?: { pointer: string }[] } }) => [
  ...new Set(body.errors?.map(({ pointer }) => pointer)),
];

export interface Made {
  readonly key: string;
  readonly checklist: readonly { readonly id: string; readonly name: string }[];
}

const CHECKLIST = [
  { function: 'marketing', name: 'Announcement', dueOn: '2026-11-20' },
  { function: 'legal', name: 'Terms', isMust: true },
  { function: 'support', name: 'Video', isMust: false },
];

/** A launch with three entries on its checklist. */
export async function launched(more: object = {}) {
  const organization = await roadmapped();
  const { add, member } = organization;
  const item = await add('Trial', { targetOn: '2026-12-31' });
  const given = {
    name: 'Trial for all',
    item: item.key,
    hardOn: '2026-12-01',
    checklist: CHECKLIST,
    ...more,
  };
  const { body } = await member.post('launches', given).expect(201);
  return { ...organization, item, launch: body as Made };
}

export const put = (who: Client, { key }: Made, name: string, body: object = {}, status = 200) =>
  who.change('put', `launches/${key}/${name}`, { body, read: `launches/${key}`, status });

export const tick = (who: Client, launch: Made, index: number, body: object, status = 200) =>
  put(who, launch, `checklist/${launch.checklist[index]?.id}/state`, body, status);
