import { inWholeMessages } from './whole-messages.ts';

const message = (code: string, text: string): Buffer => {
  const head = Buffer.alloc(5);
  head.write(code);
  head.writeUInt32BE(4 + Buffer.byteLength(text), 1);
  return Buffer.concat([head, Buffer.from(text)]);
};

const stream = Buffer.concat([
  message('T', 'columns'),
  message('D', 'a row that is longer than the others'),
  message('D', ''),
  message('C', 'SELECT 2'),
  message('Z', 'I'),
]);

/** What is taken when the stream comes in pieces of that many bytes. */
function takenBy(size: number): Buffer[] {
  const taken: Buffer[] = [];
  const give = inWholeMessages((bytes) => taken.push(Buffer.from(bytes)));
  for (let at = 0; at < stream.length; at += size) give(stream.subarray(at, at + size));
  return taken;
}

describe('messages of the database that come in pieces', () => {
  it('arrive unchanged, whatever the size of the pieces', () => {
    for (let size = 1; size <= stream.length; size += 1)
      expect(Buffer.concat(takenBy(size)).equals(stream)).toBe(true);
  });

  it('are handed on only when they are whole', () => {
    for (let size = 1; size <= stream.length; size += 1)
      for (const bytes of takenBy(size)) {
        let at = 0;
        while (at < bytes.length) at += 1 + bytes.readUInt32BE(at + 1);
        expect(at).toBe(bytes.length);
      }
  });
});
