import { leaveRoom, LONG, takeRoom } from '../rooms.ts';
import { JsonText } from './json-text.ts';

/** A long answer as it goes out, in room that serves again once everybody who held it has let it go. */
export class JsonBytes {
  private holders = 0;

  private constructor(
    private readonly room: Buffer,
    readonly length: number,
  ) {}

  /** A short text stays one: it is quicker joined to its headers. */
  static orText(answer: JsonText): JsonText | JsonBytes {
    if (answer.text.length < LONG) return answer;
    const length = Buffer.byteLength(answer.text);
    const room = takeRoom(length);
    room.write(answer.text);
    return new JsonBytes(room, length);
  }

  /** To be read only while it is held. */
  get bytes(): Buffer {
    return this.room.subarray(0, this.length);
  }

  hold(): void {
    this.holders += 1;
  }

  letGo(): void {
    this.holders -= 1;
    if (this.holders === 0) leaveRoom(this.room);
  }
}
