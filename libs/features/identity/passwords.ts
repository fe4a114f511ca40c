import { hash, verify } from '@node-rs/argon2';
import { Unprocessable } from '#domain/errors';
import { passwordProblem } from '#domain/organization';

/** argon2id, at OWASP's first choice of cost: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Takes as long as a real check, so that nobody learns from the time whether an account exists. */
const DECOY =
  '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$Yl3XhCvYC1nIhLzv6sTJIkZ2nbEw0a4hz7Vn8Yv0Q3I';

/** Throws 422 at `pointer` when the rules refuse it. */
export async function hashPassword(
  password: string,
  email: string,
  pointer = '/password',
): Promise<string> {
  const message = passwordProblem(password, email);
  if (message !== null) throw new Unprocessable(message, [{ pointer, message }]);
  return hash(password, COST);
}

export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  const isRight = await verify(hashed ?? DECOY, password);
  return isRight && hashed !== null;
}
