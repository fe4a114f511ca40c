import { Socket } from 'node:net';

/** Bytes: as much as one look at a socket gives. */
const LOOK = 65_536;

/** Reads into the same room each time: whoever hears of bytes has to take them at once. */
export function newSocket(): Socket {
  const socket = new Socket({
    onread: {
      buffer: Buffer.allocUnsafeSlow(LOOK),
      callback: (length, bytes) => {
        socket.emit('data', bytes.subarray(0, length));
        return true;
      },
    },
  });
  return socket;
}
