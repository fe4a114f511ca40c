import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { EnclosedFile } from '#platform/mail/outgoing';
import { Pictures } from '#platform/pictures/pictures';
import { EditionFiles, type NamedEdition } from './edition-files.ts';
import { letterDrawings } from './renderings/letter-drawings.ts';

/** Pixels: two for each of the drawing. */
const PICTURE_WIDTH = 800;
const MOST_BYTES = 16_777_216;
/** Milliseconds in which an edition reaches its readers. */
const KEPT = 600_000;

/** By which the words of a letter name a picture that is enclosed. */
export const pictureId = (name: string, { reportId, number }: NamedEdition): string =>
  `${name}.${reportId}.${number}@remit`;

/** What letters enclose of an edition: drawn once, however many read it. */
@Injectable()
export class EditionEnclosures {
  private readonly drawn = new LRUCache<string, readonly EnclosedFile[]>({
    maxSize: MOST_BYTES,
    sizeCalculation: (files) => files.reduce((sum, { content }) => sum + content.length, 1),
    ttl: KEPT,
  });

  constructor(
    private readonly files: EditionFiles,
    private readonly pictures: Pictures,
  ) {}

  pdf(organizationId: string, edition: NamedEdition): Promise<readonly EnclosedFile[]> {
    return this.once(['pdf', organizationId, edition.reportId, edition.number], async () => [
      await this.files.pdf(organizationId, edition),
    ]);
  }

  charts(organizationId: string, edition: NamedEdition): Promise<readonly EnclosedFile[]> {
    return this.once(['charts', organizationId, edition.reportId, edition.number], () =>
      this.draw(organizationId, edition),
    );
  }

  private async draw(
    organizationId: string,
    edition: NamedEdition,
  ): Promise<readonly EnclosedFile[]> {
    const content = await this.files.content(organizationId, edition.reportId, edition.number);
    const files: EnclosedFile[] = [];
    for (const { name, svg } of letterDrawings(content)) {
      const png = await this.pictures.png({ svg, width: PICTURE_WIDTH });
      files.push({
        filename: `${name}.png`,
        content: Buffer.from(png),
        contentId: pictureId(name, edition),
      });
    }
    return files;
  }

  private async once(
    names: readonly (string | number)[],
    draw: () => Promise<readonly EnclosedFile[]>,
  ): Promise<readonly EnclosedFile[]> {
    const key = names.join(' ');
    const known = this.drawn.get(key);
    if (known) return known;
    const files = await draw();
    this.drawn.set(key, files);
    return files;
  }
}
