import { $api, type Schema } from '../../../app/api.ts';

export type ShareLink = Schema<'ShareLinkView'>;
export type Audience = Schema<'AudienceView'>;

export interface Shared {
  readonly reportId: string;
  readonly number: number;
}

export const useShareLinks = ({ reportId, number }: Shared) =>
  $api.useQuery('get', '/api/v1/reports/{id}/editions/{number}/share-links', {
    params: { path: { id: reportId, number } },
  });

export const useAudiences = () => $api.useQuery('get', '/api/v1/audiences');

/** Where a version of an edition is read. */
export const versionAddress = (
  { reportId, number }: Shared,
  audienceId: string,
  format: 'html' | 'pdf',
): string =>
  `/api/v1/reports/${reportId}/editions/${number}/version?audienceId=${audienceId}&format=${format}`;
