import type { Operation } from '../support/contract.ts';
import { differences } from '../support/conforms.ts';
import { dealt } from './dealt.ts';
import { NASTY_ADDRESSES, NASTY_FILES, bodyWith, nastyInsteadOf, placesIn } from './nasty.ts';
import { flawOf } from './problems.ts';
import { contentOf, type Call, type Settlement } from './settlement.ts';
import type { Answer, Question } from './wire.ts';
import { wrappings } from './wrappings.ts';

/** What came of all the requests that were sent. */
export interface Findings {
  requests: number;
  sound: number;
  accepted: number;
  readonly statuses: Map<number, number>;
  readonly flaws: Set<string>;
}

export const noFindings = (): Findings => ({
  requests: 0,
  sound: 0,
  accepted: 0,
  statuses: new Map(),
  flaws: new Set(),
});

const SOUND_TRIES = 5;

/** Sends one operation everything that it does not expect, in one caller's name. */
export class Probe {
  private caller: Readonly<Record<string, string>>;
  private tag: string | undefined;
  private places = 0;

  constructor(
    private readonly settlement: Settlement,
    private readonly operation: Operation,
    private readonly findings: Findings,
  ) {
    this.caller = settlement.organization.admin.headers;
    this.places = operation.name.length;
  }

  async run(): Promise<void> {
    await this.enter();
    await this.sendSound();
    const whole = this.settlement.call(this.operation, 1);
    for (const question of this.someOf(wrappings(whole, this.caller))) await this.ask(question);
    await this.sendAddresses();
    if (whole.body !== undefined) await this.sendBodies();
    if (whole.file !== undefined) await this.sendFiles();
  }

  /** Each place takes other values than the one before it, so that all places together take all values. */
  private someOf<Value>(values: readonly Value[]): readonly Value[] {
    this.places += 1;
    return dealt(values, this.places);
  }

  /** A session of its own, because some operations end it. */
  private async enter(): Promise<void> {
    const { headers } = await this.settlement.organization.join('admin');
    this.caller = headers;
  }

  private async sendSound(): Promise<void> {
    for (let turn = 0; turn < SOUND_TRIES; turn += 1) {
      const call = this.settlement.call(this.operation, turn / (SOUND_TRIES - 1));
      const answer = await this.ask(questionOf(call));
      this.findings.sound += 1;
      if (answer.status < 300) this.findings.accepted += 1;
    }
  }

  private async sendAddresses(): Promise<void> {
    const sound = this.settlement.call(this.operation, 0);
    for (const parameter of this.operation.parameters)
      for (const nasty of this.someOf(NASTY_ADDRESSES)) {
        const address =
          parameter.in === 'path'
            ? this.settlement.pathOf(this.operation, (other) =>
                other.name === parameter.name ? HERE : this.settlement.idFor(this.operation, other),
              )
            : `${sound.address.split('?', 1)[0]}?${parameter.name}=${HERE}`;
        await this.ask(questionOf({ ...sound, address: address.replace(HERE, nasty) }));
      }
  }

  private async sendBodies(): Promise<void> {
    const seen = new Set<string>();
    for (let turn = 0; turn < 3; turn += 1) {
      const call = this.settlement.call(this.operation, 1);
      for (const { path, value } of placesIn(call.body)) {
        if (seen.has(path.join('/'))) continue;
        seen.add(path.join('/'));
        for (const nasty of this.someOf(nastyInsteadOf(value)))
          await this.ask({ ...questionOf(call), body: bodyWith(call.body, path, nasty) });
      }
    }
  }

  private async sendFiles(): Promise<void> {
    for (const type of Object.keys(this.operation.bodies))
      for (const body of this.someOf(NASTY_FILES)) {
        const call = this.settlement.call(this.operation, 0.3);
        await this.ask({ ...questionOf(call), headers: { 'content-type': type }, body });
      }
  }

  /** Asks again where the session or the version was lost on the way. */
  private async ask(question: Question): Promise<Answer> {
    let answer = await this.send(question);
    if (answer.status === 401 && !isStranger(question)) {
      await this.enter();
      answer = await this.send(question);
    }
    if ([412, 428].includes(answer.status) && question.headers?.['if-match'] === undefined) {
      this.tag = await this.settlement.tagAt(question.address, this.caller);
      if (this.tag !== undefined) answer = await this.send(question);
    }
    return answer;
  }

  private async send(question: Question): Promise<Answer> {
    const own = {
      ...this.caller,
      ...(this.tag !== undefined && { 'if-match': this.tag }),
    };
    const answer = await this.settlement.wire
      .ask({ ...question, headers: { ...own, ...question.headers } })
      .catch((error: Error) => ({
        status: 599,
        headers: {},
        text: `${error.message} ${JSON.stringify(question).slice(0, 300)}`,
      }));
    this.note(question, answer);
    return answer;
  }

  private note({ address, body = '' }: Question, answer: Answer): void {
    const { findings, operation } = this;
    findings.requests += 1;
    findings.statuses.set(answer.status, (findings.statuses.get(answer.status) ?? 0) + 1);
    const flaws = [flawOf(answer) ?? [], this.breaches(answer)].flat();
    const asked = `${operation.name} ← ${address.slice(0, 200)} ${body.toString().slice(0, 200)}`;
    for (const flaw of flaws)
      if (findings.flaws.size < 200) findings.flaws.add(`${asked}: ${flaw}`);
  }

  /** Where an answer is not what the contract says. */
  private breaches({ status, headers, text }: Answer): readonly string[] {
    if (status >= 300) return [];
    const documented = this.operation.answers[status];
    if (!documented) return [`${status} is not documented`];
    if (text === '') return [];
    const type = String(headers['content-type']).split(';', 1)[0] ?? '';
    const schema = documented[type];
    if (!schema) return [`${status} as ${type} is not documented`];
    return type === 'application/json'
      ? differences(this.settlement.contract, schema, JSON.parse(text)).slice(0, 3)
      : [];
  }
}

const HERE = 'HERE';

const questionOf = (call: Call): Question => ({
  method: call.operation.method.toUpperCase(),
  address: call.address,
  ...contentOf(call),
});

/** Wrappings bring a caller of their own. */
const isStranger = ({ headers }: Question): boolean =>
  headers?.['cookie'] !== undefined || headers?.['authorization'] !== undefined;
