import { Client } from './client.ts';
import { startInstallation, type Installation } from './installation.ts';

interface Player {
  readonly email: string;
  readonly password: string;
  readonly personId: string;
}

const cookieOf = (headers: Record<string, unknown>) =>
  String(headers['set-cookie']).split(';', 1)[0] ?? '';

/** The people of an installation of their own, who come in by invitation and sign in with passwords. */
export class Cast {
  private readonly players = new Map<string, Player>();
  private readonly sessions = new Map<string, Client>();

  private constructor(readonly installation: Installation) {}

  static async gather(): Promise<Cast> {
    return new Cast(await startInstallation());
  }

  stranger(): Client {
    return new Client({}, '', this.installation.url);
  }

  enter(role: string, player: Player): void {
    this.players.set(role, player);
  }

  idOf(role: string): string {
    return this.players.get(role)?.personId ?? '';
  }

  /** A session lasts thirty days, so everybody signs in anew each month. */
  async as(role: string, time: string): Promise<Client> {
    const key = `${role} ${time.slice(0, 7)}`;
    const known = this.sessions.get(key);
    if (known) return known.at(time);
    const { email = '', password = '' } = this.players.get(role) ?? {};
    const signIn = this.stranger().at(time).post('sessions', { email, password });
    const { headers, body } = await signIn.expect(201);
    const client = new Client({ cookie: cookieOf(headers) }, body.personId, this.installation.url);
    this.sessions.set(key, client);
    return client.at(time);
  }

  /** The administrator invites; the invited takes the link, which then opens nothing any more. */
  async invite(name: string, role: string, time: string): Promise<void> {
    const email = `${role}@acme.test`;
    const admin = await this.as('admin', time);
    const { body: invitation } = await admin.post('invitations', { name, email, role }).expect(201);
    const token = String(invitation.link).split('#')[1];
    const password = `a password of the ${role}`;
    const accept = () =>
      this.stranger().at(time).post('invitations/acceptance', { token, password });
    const { body } = await accept().expect(201);
    await accept().expect(404);
    this.enter(role, { email, password, personId: body.personId });
  }
}
