import { Injectable } from '@nestjs/common';
import { SCOPES, type Actor } from '#domain/actor';
import type { AreaTemplateKey } from '#domain/area';
import { addressOf, CAST, type PersonKey } from '../story/cast.ts';

interface Seat {
  readonly personId: string;
  readonly accountId: string | null;
}

/** What the story calls by names, and Remit by ids. */
@Injectable()
export class Company {
  name = '';
  organizationId = '';
  /** Of those who have an account: by whom they sign in, chosen at random for this load. */
  readonly passwords = new Map<PersonKey, string>();
  private readonly seats = new Map<PersonKey, Seat>();
  private readonly ids = new Map<string, string>();

  seat(who: PersonKey, seat: Seat): void {
    this.seats.set(who, seat);
  }

  personId(who: PersonKey): string {
    return known(this.seats.get(who), who).personId;
  }

  actor(who: PersonKey): Actor {
    const { personId, accountId } = known(this.seats.get(who), who);
    const { organizationId } = this;
    const credential = { credentialId: personId, credentialKind: 'session' as const };
    return {
      organizationId,
      personId,
      accountId,
      role: CAST[who].role,
      scopes: SCOPES,
      ...credential,
    };
  }

  address(who: PersonKey): string {
    return addressOf(who, this.name);
  }

  keep(kind: Named, name: string, id: string): void {
    this.ids.set(`${kind} ${name}`, id);
  }

  id(kind: Named, name: string): string {
    return known(this.ids.get(`${kind} ${name}`), name);
  }

  areaId(area: AreaTemplateKey): string {
    return this.id('area', area);
  }

  lineId(budget: string, line: string): string {
    return this.id('budget-line', `${budget} ${line}`);
  }
}

export type Named =
  | 'area'
  | 'kpi'
  | 'check-in'
  | 'report'
  | 'statement'
  | 'goal'
  | 'objective'
  | 'decision'
  | 'line'
  | 'product'
  | 'review'
  | 'retirement'
  | 'case'
  | 'item'
  | 'milestone'
  | 'dependency'
  | 'launch'
  | 'budget-line'
  | 'budget-version'
  | 'budget-change'
  | 'allocation';

function known<Thing>(thing: Thing | undefined, name: string): Thing {
  if (thing === undefined) throw new Error(`The story has not come to “${name}” yet.`);
  return thing;
}
