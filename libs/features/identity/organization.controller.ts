import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { FoundOrganization, OrganizationView, UpdateOrganization } from './organization.dto.ts';
import { Organizations } from './organizations.ts';

@ApiTags('Organization')
@Controller()
export class OrganizationController {
  constructor(private readonly organizations: Organizations) {}

  /** The organization in which I sit. */
  @Get('organization')
  @ApiOkResponse({ type: OrganizationView })
  async get(@CurrentActor() actor: Actor): Promise<OrganizationView> {
    return OrganizationView.of(await this.organizations.get(actor), actor);
  }

  /** Change its settings; the fiscal calendar only while none of its periods is in use. */
  @Patch('organization')
  @ApiOkResponse({ type: OrganizationView })
  async update(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() body: UpdateOrganization,
  ): Promise<OrganizationView> {
    return OrganizationView.of(await this.organizations.update(actor, version, body), actor);
  }

  /** Found another organization, with a seat in it as its administrator. */
  @Post('organizations')
  @ApiCreatedResponse({ type: OrganizationView })
  async found(
    @CurrentActor() actor: Actor,
    @Body() body: FoundOrganization,
  ): Promise<OrganizationView> {
    return OrganizationView.of(await this.organizations.foundAnother(actor, body), actor);
  }
}
