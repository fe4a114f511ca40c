import { LONG, takeRoom } from '../rooms.ts';
import { JsonBytes } from './json-bytes.ts';
import { JsonText } from './json-text.ts';

const long = (letter: string) => new JsonText(`"${letter.repeat(7 * LONG)}"`);

function bytesOf(text: JsonText): JsonBytes {
  const answer = JsonBytes.orText(text);
  if (answer instanceof JsonText) throw new Error('It stayed a text.');
  return answer;
}

describe('a long answer as bytes', () => {
  it('says what the text says, in UTF-8', () => {
    const text = new JsonText(`"${'naïve – ☂ 🎈 '.repeat(LONG / 4)}"`);
    const answer = bytesOf(text);
    answer.hold();
    expect(answer.bytes.toString()).toBe(text.text);
    expect(answer.length).toBe(Buffer.byteLength(text.text));
  });

  it('is not made of a short one', () => {
    const short = new JsonText('{"id":1}');
    expect(JsonBytes.orText(short)).toBe(short);
  });

  it('keeps its room while anybody holds it, and leaves it to the next one then', () => {
    const answer = bytesOf(long('a'));
    answer.hold();
    answer.hold();
    const { bytes } = answer;
    answer.letGo();
    const other = bytesOf(long('b'));
    other.hold();
    expect(bytes.toString()).toBe(long('a').text);
    answer.letGo();
    const room = takeRoom(bytes.length);
    expect(room.buffer).toBe(bytes.buffer);
    expect(other.bytes.toString()).toBe(long('b').text);
  });
});
