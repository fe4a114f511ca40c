/** One place of a request that was refused, as a JSON pointer, with what to do about it. */
export interface Refusal {
  readonly pointer: string;
  readonly message: string;
}

interface ProblemBody {
  readonly type?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly instance?: string;
  readonly errors?: readonly Refusal[];
}

type Say = (sentence: string) => string;
let say: Say | undefined;

/** In which words refusals are said from now on; undefined: in the server's own. */
export function sayRefusals(next: Say | undefined): void {
  say = next;
}

/** What the API answered instead of doing its work; `status` is 0 when there was no answer at all. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly title: string;
  /** As a URN; empty where the server said nothing. */
  readonly type: string;
  /** The request id, to quote when a fault is reported. */
  readonly requestId: string | undefined;
  readonly errors: readonly Refusal[];
  /** In seconds; only where the server asked to slow down. */
  readonly retryAfter: number | undefined;

  constructor(
    status: number,
    { type = '', title = '', detail = '', instance, errors = [] }: ProblemBody,
    retryAfter?: number,
  ) {
    super(said(detail || title, errors));
    this.status = status;
    this.title = title;
    this.type = type;
    this.requestId = instance;
    this.errors = errors.map((error) => ({
      ...error,
      message: say?.(error.message) ?? error.message,
    }));
    this.retryAfter = retryAfter;
  }

  /** What is said of one field: `refusalOf('/name')`. */
  refusalOf(pointer: string): string | undefined {
    return this.errors.find((error) => error.pointer === pointer)?.message;
  }
}

/** The server sums up fields in its first sentence; in other words they speak for themselves. */
function said(sentence: string, errors: readonly Refusal[]): string {
  if (!say) return sentence;
  const isSummary = errors.some(({ message }) => sentence.startsWith(message.replace(/\.$/, '')));
  return say(isSummary ? (errors[0]?.message ?? sentence) : sentence);
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  const wait = Number(response.headers.get('retry-after') ?? NaN);
  return new ApiProblem(
    response.status,
    isBody(body) ? body : { title: response.statusText },
    Number.isFinite(wait) ? wait : undefined,
  );
}

const isBody = (body: unknown): body is ProblemBody => typeof body === 'object' && body !== null;

/** Silence and overload may be over in a moment; so is what stands before a server that is not there. */
export const isPassing = ({ status }: ApiProblem): boolean => [0, 502, 503, 504].includes(status);

/** Others are before it in line: the same question, asked again, is answered. */
export const isBusy = (error: unknown): error is ApiProblem =>
  isProblem(error, 503) && error.type === 'urn:remit:problem:busy';

export const isProblem = (error: unknown, status?: number): error is ApiProblem =>
  error instanceof ApiProblem && (status === undefined || error.status === status);
