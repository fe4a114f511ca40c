import { readSettings } from './settings.ts';

const sound = {
  DATABASE_URL: 'postgres://remit_web@localhost/remit',
  REMIT_SECRET: 'a-secret-of-at-least-thirty-two-characters',
};

describe('readSettings', () => {
  it('fills in what may be left out', () => {
    expect(readSettings(sound)).toMatchObject({ port: 3000, worker: 'outside', logLevel: 'info' });
  });

  it.each([
    [{ DATABASE_URL: undefined }, /^DATABASE_URL is not set/],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL is not an address/],
    [{ DATABASE_OWNER_URL: 'nonsense' }, /^DATABASE_OWNER_URL is not an address/],
    [{ REMIT_SECRET: undefined }, /^REMIT_SECRET is not set/],
    [{ REMIT_SECRET: 'short' }, /^REMIT_SECRET is shorter than 32/],
    [{ PORT: 'http' }, /^PORT is “http”: it must be a whole number from 0 to 65535/],
    [{ PORT: '70000' }, /^PORT/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL is “loud”: it must be one of fatal/],
    [{ REMIT_WORKER: 'both' }, /^REMIT_WORKER/],
    [{ PUBLIC_URL: 'ftp://x' }, /^PUBLIC_URL/],
    [{ SMTP_URL: 'mail.example:587' }, /^SMTP_URL is not an address/],
    [{ SMTP_URL: 'smtp://mail.example' }, /^MAIL_FROM is not set/],
  ])('names the variable that is wrong in %j', (wrong, message) => {
    expect(() => readSettings({ ...sound, ...wrong })).toThrow(message);
  });

  it('never repeats a secret or a connection in its message', () => {
    expect(() => readSettings({ ...sound, REMIT_SECRET: 'hunter2' })).not.toThrow(/hunter2/);
  });
});
