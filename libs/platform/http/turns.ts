import { inTime, Late } from '../in-time.ts';

/** Nobody left in time for the next in line. */
export class NoTurn extends Late {}

/** Gives the place to the next in line. */
type Leave = () => void;

/** A few places for work that would only slow itself down when more of it ran at once; who comes later waits in line. */
export class Turns {
  private taken = 0;
  private readonly line: (() => void)[] = [];

  /** `patience`: milliseconds in line, after which `NoTurn` is thrown. */
  constructor(
    private readonly places: number,
    private readonly patience: number,
  ) {}

  get waiting(): number {
    return this.line.length;
  }

  /** A place, where one is free. */
  takeNow(): Leave | undefined {
    if (this.taken >= this.places) return undefined;
    this.taken += 1;
    return this.leaving();
  }

  async take(): Promise<Leave> {
    const place = this.takeNow();
    if (place) return place;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.line.push(resolve);
    try {
      await inTime(promise, this.patience);
    } catch (error) {
      const at = this.line.indexOf(resolve);
      if (at >= 0) this.line.splice(at, 1);
      else this.pass();
      throw error instanceof Late ? new NoTurn(error.message) : error;
    }
    return this.leaving();
  }

  private leaving(): Leave {
    let isThere = true;
    return () => {
      if (isThere) this.pass();
      isThere = false;
    };
  }

  private pass(): void {
    const next = this.line.shift();
    if (next) next();
    else this.taken -= 1;
  }
}
