import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { GateCheck } from '#domain/gate';

/** What another slice has to say about a product before a gate, such as its compliance checks. */
export type GateCheckSource = (
  actor: Actor,
  subject: { readonly productId: string; readonly gateId: string },
) => Promise<readonly GateCheck[]>;

/** Where other slices put their word in; this one knows none of them. */
@Injectable()
export class GateChecks {
  private readonly sources: GateCheckSource[] = [];

  register(source: GateCheckSource): void {
    this.sources.push(source);
  }

  async of(
    actor: Actor,
    subject: { readonly productId: string; readonly gateId: string },
  ): Promise<readonly GateCheck[]> {
    const checks = await Promise.all(this.sources.map((source) => source(actor, subject)));
    return checks.flat();
  }
}
