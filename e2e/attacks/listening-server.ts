/** A server on this machine that hears whatever gets out: requests, sockets and single packets. */
import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ListeningServer {
  /** Its address, with no last slash. */
  readonly origin: string;
  /** Addresses that it was asked for, in order; a packet is heard as `packet`. */
  readonly heard: readonly string[];
  close(): Promise<void>;
}

/** @param plainWorker JavaScript of the worker without walls, at `/plain-worker.js` */
export async function listen(plainWorker: () => string): Promise<ListeningServer> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    const address = request.url ?? '';
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (address === '/') {
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>plain</title>');
      return;
    }
    response.setHeader('Content-Type', 'text/javascript');
    if (address === '/plain-worker.js') {
      response.end(plainWorker());
      return;
    }
    heard.push(address);
    response.end('void 0;');
  });
  server.on('upgrade', (request, socket) => {
    heard.push(request.url ?? '');
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const packets = createSocket('udp4', () => heard.push('packet'));
  await new Promise<void>((resolve) => packets.bind(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${port}`,
    heard,
    close: async () => {
      await new Promise<void>((resolve) => packets.close(() => resolve()));
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
