import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { ChangeNote, ListNotes, VarianceNoteView, WriteNote } from './variance-note.dto.ts';
import { VarianceNotesService } from './variance-notes.service.ts';

@ApiTags('Variance notes')
@Controller('variance-notes')
export class VarianceNotesController {
  constructor(private readonly notes: VarianceNotesService) {}

  /** Notes of a budget, the newest first; the last 1,000, without pages. */
  @Get()
  @ApiOkResponse({ type: [VarianceNoteView] })
  async list(@CurrentActor() actor: Actor, @Query() query: ListNotes): Promise<VarianceNoteView[]> {
    const rows = await this.notes.list(actor, query);
    return rows.map((row) => VarianceNoteView.of(row, actor));
  }

  /** Explain a variance of a line. */
  @Post()
  @ApiCreatedResponse({ type: VarianceNoteView })
  async write(@CurrentActor() actor: Actor, @Body() body: WriteNote): Promise<VarianceNoteView> {
    return VarianceNoteView.of(await this.notes.write(actor, body), actor);
  }

  /** One note. */
  @Get(':id')
  @ApiOkResponse({ type: VarianceNoteView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
  ): Promise<VarianceNoteView> {
    return VarianceNoteView.of(await this.notes.get(actor, id), actor);
  }

  /** Change what a note says. */
  @Patch(':id')
  @ApiOkResponse({ type: VarianceNoteView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() { body }: ChangeNote,
  ): Promise<VarianceNoteView> {
    return VarianceNoteView.of(await this.notes.change(actor, id, version, body), actor);
  }

  /** Put a note away; another one may take its place. */
  @Put(':id/archival')
  @ApiOkResponse({ type: VarianceNoteView })
  async archive(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<VarianceNoteView> {
    return VarianceNoteView.of(await this.notes.archive(actor, id, version), actor);
  }

  /** Take an archived note back. */
  @Delete(':id/archival')
  @ApiOkResponse({ type: VarianceNoteView })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<VarianceNoteView> {
    return VarianceNoteView.of(await this.notes.restore(actor, id, version), actor);
  }
}
