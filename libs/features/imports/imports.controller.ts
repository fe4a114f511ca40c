import { Body, Controller, Get, Header, Param, Post, Put, Query, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#domain/actor';
import { Malformed } from '#domain/errors';
import { TakesFile } from '#platform/http/file-bodies';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { CommitImport, ImportPage, ImportView, ListImports, UploadQuery } from './import.dto.ts';
import { ImportsQuery } from './imports.query.ts';
import { ImportsService, refuseReader } from './imports.service.ts';
import { ImportMappingView } from './mapping.dto.ts';
import { Rejects } from './rejects.service.ts';

const FILE_LIMIT = 50 * 1024 * 1024;

/** Administrators and the CPO bring files in: upload, mapping and dry run, commit, undo. */
@ApiTags('Imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly query: ImportsQuery,
    private readonly rejects: Rejects,
  ) {}

  /** Imports of all kinds, newest first. */
  @Get()
  @ApiOkResponse({ type: ImportPage })
  async list(@CurrentActor() actor: Actor, @Query() filter: ListImports): Promise<ImportPage> {
    refuseReader(actor);
    const { data, next } = await this.query.page(actor, filter);
    return ImportPage.of(data, next);
  }

  /** Upload a file of at most 50 MiB, with a proposal of how to read it; JSON lists come as application/octet-stream. */
  @Post()
  @TakesFile(FILE_LIMIT)
  @ApiConsumes(
    'text/csv',
    'text/tab-separated-values',
    'application/yaml',
    'application/octet-stream',
  )
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ type: ImportView })
  async upload(
    @CurrentActor() actor: Actor,
    @Query() query: UploadQuery,
    @Req() { body, headers }: FastifyRequest,
  ): Promise<ImportView> {
    if (!Buffer.isBuffer(body) || body.length === 0)
      throw new Malformed('Send the file itself as the body, with its own content type.');
    const { kind, fileName, source = fileName.slice(0, 200), listKey, header, delimiter } = query;
    const contentType = headers['content-type'] ?? 'application/octet-stream';
    const options = {
      contentType,
      fileName,
      ...(listKey !== undefined && { listKey }),
      ...(header !== undefined && { header: headerOf(header) }),
      ...(delimiter !== undefined && {
        delimiter: delimiter === 'tab' ? ('\t' as const) : delimiter,
      }),
    };
    return ImportView.of(
      await this.imports.upload(actor, { kind, source, ...options }, body),
      actor,
    );
  }

  /** One import: its columns, its mapping, and what it would do or has done. */
  @Get(':id')
  @ApiOkResponse({ type: ImportView })
  async get(@CurrentActor() actor: Actor, @Param('id', ParseId) id: string): Promise<ImportView> {
    return ImportView.of(await this.imports.get(actor, id), actor);
  }

  /** Say how the file is to be read; the answer holds the dry run. */
  @Put(':id/mapping')
  @ApiBody({ type: ImportMappingView })
  @ApiOkResponse({ type: ImportView })
  async map(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() body: object,
  ): Promise<ImportView> {
    return ImportView.of(await this.imports.map(actor, id, version, body), actor);
  }

  /** The rows that cannot be imported, as CSV with the problems of each in the last column. */
  @Get(':id/rejects')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="rejects.csv"')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  reject(@CurrentActor() actor: Actor, @Param('id', ParseId) id: string): Promise<string> {
    return this.rejects.csv(actor, id);
  }

  /** Write all of it, or nothing. */
  @Put(':id/commit')
  @ApiOkResponse({ type: ImportView })
  async commit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() { skipFailed = false }: CommitImport,
  ): Promise<ImportView> {
    return ImportView.of(await this.imports.commit(actor, id, { version, skipFailed }), actor);
  }

  /** Take back what the import wrote; refused where people have changed it since. */
  @Put(':id/undo')
  @ApiOkResponse({ type: ImportView })
  async undo(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<ImportView> {
    return ImportView.of(await this.imports.undo(actor, id, version), actor);
  }
}

function headerOf(text: string): boolean | number {
  return text === 'true' || text === 'false' ? text === 'true' : Number(text);
}
