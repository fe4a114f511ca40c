import { request } from 'node:http';
import type { Client } from './client.ts';

/** The answer to a body of so many bytes that has only been announced: a refusal does not wait for it. */
export function announced(
  who: Client,
  path: string,
  size: number,
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { ...who.headers, 'content-type': 'text/csv', 'content-length': size };
    const sent = request(
      `${process.env['TEST_API']}/api/v1/${path}`,
      { method: 'POST', headers },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (text += chunk));
        answer.on('end', () => {
          sent.destroy();
          resolve({ status: answer.statusCode ?? 0, text });
        });
      },
    );
    sent.on('error', reject);
    sent.write('a');
  });
}
