import request, { type Response, type Test } from 'supertest';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Speaks to the API as one caller; `at` lets what follows happen at another time. */
export class Client {
  constructor(
    readonly headers: Readonly<Record<string, string>> = {},
    readonly personId = '',
    private readonly api = process.env['TEST_API'] ?? '',
  ) {}

  at(time: string): Client {
    return new Client({ ...this.headers, 'x-test-time': time }, this.personId, this.api);
  }

  with(headers: Readonly<Record<string, string>>): Client {
    return new Client({ ...this.headers, ...headers }, this.personId, this.api);
  }

  get = (path: string): Test => this.send('get', path);
  post = (path: string, body?: object): Test => this.send('post', path, body);
  put = (path: string, body?: object): Test => this.send('put', path, body);
  patch = (path: string, body?: object): Test => this.send('patch', path, body);
  delete = (path: string): Test => this.send('delete', path);

  /** Changes a thing as somebody who has just read it. */
  async change(
    method: 'put' | 'patch' | 'delete',
    path: string,
    { body, read = path, status = 200 }: { body?: object; read?: string; status?: number } = {},
  ): Promise<Response> {
    const { headers } = await this.get(read).expect(200);
    return this.send(method, path, body).set('if-match', String(headers['etag'])).expect(status);
  }

  private send(method: Method, path: string, body?: object): Test {
    const test = request(this.api)[method](path.startsWith('/') ? path : `/api/v1/${path}`);
    for (const [name, value] of Object.entries(this.headers)) void test.set(name, value);
    return body === undefined ? test : test.send(body);
  }
}

/** Runs a job of the worker at once, at the given time. */
export async function runJob(
  name: string,
  data: object,
  time: string,
  api = process.env['TEST_API'] ?? '',
): Promise<void> {
  await new Client({}, '', api).at(time).post(`/test/jobs/${name}`, data).expect(200);
}
