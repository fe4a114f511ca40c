import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#domain/actor';
import { CurrentActor } from '#platform/http/request-context';
import { ExportBudget, SHEET_CONTENT, SHEET_TYPES } from './sheet.dto.ts';
import { BudgetSheets } from './sheet.query.ts';
import { writtenSheet } from './written-sheet.ts';

/** A budget is addressed by its id or by its key. */
@ApiTags('Budgets')
@Controller('budgets/:budget')
export class BudgetSheetsController {
  constructor(private readonly sheets: BudgetSheets) {}

  /** The lines of a budget with the plan and forecast in force and what was posted, as a file that can be imported again. */
  @Get('export')
  @ApiOkResponse({ content: SHEET_CONTENT })
  async export(
    @CurrentActor() actor: Actor,
    @Param('budget') reference: string,
    @Query() { form = 'long', format = 'csv', at, asOf }: ExportBudget,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer> {
    const sheet = await this.sheets.read(actor, reference, { at, asOf });
    const file = await writtenSheet(sheet, { form, format });
    reply.type(SHEET_TYPES[format]);
    const name = `budget-${sheet.budget}-${form}.${format}`;
    reply.header('content-disposition', `attachment; filename="${name}"`);
    return file;
  }
}
