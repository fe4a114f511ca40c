import { api, dataOf, ifMatch, type Schema } from '../../../app/api.ts';
import { changeOf } from '../entry.ts';
import { stillStands, type Look } from './step.ts';

const read = () => dataOf(api.GET('/api/v1/organization'));

const patch = async (body: Schema<'UpdateOrganization'>) =>
  api.PATCH('/api/v1/organization', { headers: ifMatch((await read()).version), body });

const changed: Look = async (entry) => {
  const { before, after } = changeOf(entry);
  const organization = await read();
  if (!organization.can.update || !stillStands(organization, after)) return undefined;
  return { run: () => patch(before), undo: () => patch(after) };
};

type Holidays = Schema<'ReplaceHolidays'>['data'];

const readHolidays = () => dataOf(api.GET('/api/v1/organization/holidays'));

const replaceHolidays = async (data: Holidays) =>
  api.PUT('/api/v1/organization/holidays', {
    headers: ifMatch((await readHolidays()).version),
    body: { data },
  });

const holidaysReplaced: Look = async (entry) => {
  const { before, after } = changeOf(entry);
  const { can, data } = await readHolidays();
  if (!can.update || !stillStands({ holidays: data }, after)) return undefined;
  return {
    run: () => replaceHolidays(before.holidays as Holidays),
    undo: () => replaceHolidays(after.holidays as Holidays),
  };
};

export const ORGANIZATION: Readonly<Record<string, Look>> = {
  'organization.update': changed,
  'organization.replace_holidays': holidaysReplaced,
};
