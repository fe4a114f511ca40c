import { setTimeout as pause } from 'node:timers/promises';
import { inTime, Late } from './in-time.ts';

describe('inTime', () => {
  it('gives what came in time, be it an error', async () => {
    await expect(inTime(pause(1, 'done'), 1_000)).resolves.toBe('done');
    await expect(inTime(Promise.reject(new Error('broken')), 1_000)).rejects.toThrow('broken');
  });

  it('does not wait for what comes too late', async () => {
    await expect(inTime(pause(5_000, 'done', { ref: false }), 5)).rejects.toThrow(Late);
  });
});
