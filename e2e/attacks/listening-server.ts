/** A server on this machine that hears whatever gets out: requests, sockets, connections and single packets. */
import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import { createServer as createBareServer, type AddressInfo, type Server } from 'node:net';

export interface ListeningServer {
  /** Its address, with no last slash. */
  readonly origin: string;
  /** Host and port where a connection or a packet is heard that asks for nothing. */
  readonly bare: string;
  /** Addresses that it was asked for, in order; what came to `bare` is heard as `bare`. */
  readonly heard: readonly string[];
  close(): Promise<void>;
}

/** Something that listens on a port of this machine. */
async function onPort(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** @param pages its own pages and scripts, by their paths; what else is asked for counts as heard */
export async function listen(
  pages: (path: string) => { readonly type: string; readonly text: string } | null,
): Promise<ListeningServer> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    const address = request.url ?? '';
    response.setHeader('Access-Control-Allow-Origin', '*');
    // Browsers ask for a page's picture by themselves.
    const own = address === '/favicon.ico' ? { type: 'image/png', text: '' } : pages(address);
    if (own === null) heard.push(address);
    // A page that is led here stays where it is, and so can be closed at any time.
    if (own === null && request.headers['sec-fetch-mode'] === 'navigate') response.statusCode = 204;
    response.setHeader('Content-Type', own?.type ?? 'text/javascript');
    response.end(response.statusCode === 204 ? '' : (own?.text ?? 'void 0;'));
  });
  server.on('upgrade', (request, socket) => {
    heard.push(request.url ?? '');
    socket.destroy();
  });
  const port = await onPort(server);
  const bare = createBareServer((socket) => {
    heard.push('bare');
    socket.on('error', () => undefined).destroy();
  });
  const barePort = await onPort(bare);
  const packets = createSocket('udp4', () => heard.push('bare'));
  await new Promise<void>((resolve) => packets.bind(barePort, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${port}`,
    bare: `127.0.0.1:${barePort}`,
    heard,
    close: async () => {
      await new Promise<void>((resolve) => packets.close(() => resolve()));
      server.closeAllConnections();
      await Promise.all(
        [server, bare].map((it) => new Promise<void>((resolve) => it.close(() => resolve()))),
      );
    },
  };
}
