import type { Report } from './reads.ts';

/** Where an edition stands. */
export interface EditionPlace {
  readonly reportId: string;
  readonly period: Report['period'];
  readonly number: number;
  readonly sealedAt: string;
}

/** Every edition of the reports, the one sealed last first. */
export function placesOf(reports: readonly Report[] = []): readonly EditionPlace[] {
  return reports
    .flatMap(({ id, period, editions }) =>
      editions.map(({ number, sealedAt }) => ({ reportId: id, period, number, sealedAt })),
    )
    .toSorted((one, other) => (one.sealedAt < other.sealedAt ? 1 : -1));
}

/** The edition with that fingerprint. */
export function editionWith(
  reports: readonly Report[] = [],
  sha256: string | null,
): EditionPlace | undefined {
  const report = reports.find(({ editions }) => editions.some((one) => one.sha256 === sha256));
  const edition = report?.editions.find((one) => one.sha256 === sha256);
  return report && edition
    ? {
        reportId: report.id,
        period: report.period,
        number: edition.number,
        sealedAt: edition.sealedAt,
      }
    : undefined;
}
