import { Body, Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor } from '#platform/http/request-context';
import { HideSentence } from './hide-sentence.ts';
import { HideReportSentence } from './report.dto.ts';

@ApiTags('Reports')
@Controller('reports/:id/sentences/:sentence/hiding')
export class SentencesController {
  constructor(private readonly sentences: HideSentence) {}

  /** Leave a sentence of the record out of the next edition; the trust line counts it. */
  @Put()
  @HttpCode(204)
  @ApiNoContentResponse()
  hide(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @Param('sentence') sentence: string,
    @Body() { reason }: HideReportSentence,
  ): Promise<void> {
    return this.sentences.hide(actor, id, sentence, reason);
  }

  /** Tell a sentence again that was left out. */
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  show(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @Param('sentence') sentence: string,
  ): Promise<void> {
    return this.sentences.show(actor, id, sentence);
  }
}
