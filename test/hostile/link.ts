import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A wire to PostgreSQL that can be cut in the ways in which networks fail. */
export class Link {
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private readonly server: Server;
  private isSilent = false;
  private port = 0;

  /** `database` is the address of a server that listens on a socket in the file system. */
  constructor(private readonly database: string) {
    this.server = createServer((near) => this.join(near));
  }

  async open(): Promise<void> {
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    ({ port: this.port } = this.server.address() as AddressInfo);
  }

  /** The same database, through this link. */
  get url(): string {
    const { username, pathname } = new URL(this.database);
    return `postgres://${username}@127.0.0.1:${this.port}${pathname}`;
  }

  /** Nobody listens any more, and what was connected is gone. */
  async refuse(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.reset();
    await closed;
  }

  /** Every connection breaks at once; new ones are taken. */
  reset(): void {
    for (const [near, far] of this.pairs) {
      near.resetAndDestroy();
      far.destroy();
    }
  }

  /** Nothing passes and nobody is told, as when packets are lost. */
  silence(): void {
    this.isSilent = true;
    for (const pair of this.pairs) for (const socket of pair) socket.pause();
  }

  /** What was lost is sent again. */
  speak(): void {
    this.isSilent = false;
    for (const pair of this.pairs) for (const socket of pair) socket.resume();
  }

  async close(): Promise<void> {
    this.reset();
    if (this.server.listening) await new Promise((done) => this.server.close(done));
  }

  private join(near: Socket): void {
    const { searchParams } = new URL(this.database);
    const far = connect(`${searchParams.get('host')}/.s.PGSQL.${searchParams.get('port')}`);
    const pair = [near, far] as const;
    this.pairs.add(pair);
    forward(near, far);
    forward(far, near);
    near.on('close', () => this.pairs.delete(pair));
    if (this.isSilent) for (const socket of pair) socket.pause();
  }
}

function forward(from: Socket, to: Socket): void {
  from.on('data', (chunk) => to.write(chunk));
  from.on('close', () => to.destroy());
  from.on('error', () => to.destroy());
}
