// A short address on this machine that leads a browser to a long one, for as long as somebody is being guided there.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export async function openShortLink(path: string, to: string) {
  const server = createServer((request, response) => {
    if (request.url === path) response.writeHead(302, { location: to }).end();
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${path}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
