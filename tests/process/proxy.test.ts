// Lede in a network where nothing is reached but through a proxy: Discord, its gateway, Slack, its socket, a model, a page.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { article } from "../adapters/terminal/talking.ts";
import { startDiscord } from "../fakes/discord/index.ts";
import { people } from "../fakes/discord/people.ts";
import { token } from "../fakes/discord/town.ts";
import { completion, openAIServer } from "../fakes/openai.ts";
import { startProxy } from "../fakes/proxy.ts";
import { person, socketWire } from "../fakes/slack/payloads.ts";
import { startSlack } from "../fakes/slack/server.ts";
import { runLede, startLede } from "./lede.ts";

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
const portOf = (url: string): number => Number(new URL(url).port);
/** A name that only the proxy knows. */
const known = (url: string, name: string): string => url.replace("127.0.0.1", name);

async function behind(hosts: Readonly<Record<string, number>>) {
  const proxy = await startProxy(hosts);
  open.push(proxy);
  return proxy;
}

test("Discord and its gateway", async () => {
  const discord = await startDiscord();
  open.push(discord);
  const port = portOf(discord.api);
  const proxy = await behind({ "discord.test": port });
  const env = { DISCORD_TOKEN: token, DISCORD_API_URL: known(discord.api, "discord.test"), HTTP_PROXY: proxy.url };
  const lede = startLede([], env);
  open.push({ close: () => lede.child.kill("SIGKILL") });
  await lede.until("commands-registered");
  await lede.until("discord-ready");
  const told = people(discord).command("/brief", { what: article });
  const { answers } = discord.routes.interactions;
  await discord.until("the briefing", () =>
    JSON.stringify(answers.get(told.id)?.message ?? {}).includes("2 million euros"),
  );
  expect(proxy.asked).toContain(`CONNECT 127.0.0.1:${port}`);
  expect(proxy.asked.some((one) => one.includes("discord.test"))).toBe(true);
  lede.child.kill("SIGTERM");
  expect(await lede.ended).toMatchObject({ code: 0 });
});

test("Slack and its socket", async () => {
  const slack = await startSlack();
  open.push(slack);
  slack.channels.set("C1", { member: true });
  const port = portOf(slack.apiUrl);
  // Slack answers to its own addresses: a name of ours would be a stranger's. What came this way is counted instead.
  const proxy = await behind({});
  const tokens = { SLACK_BOT_TOKEN: "xoxb-test", SLACK_APP_TOKEN: "xapp-test" };
  const lede = startLede([], { ...tokens, SLACK_API_URL: slack.apiUrl, HTTP_PROXY: proxy.url });
  open.push({ close: () => lede.child.kill("SIGKILL") });
  await lede.until("slack-socket-opened");
  const briefed = new Promise<void>((resolve) => {
    slack.onPosted((message) => JSON.stringify(message.blocks).includes("2 million euros") && resolve());
  });
  await person(slack, socketWire(slack)).types("/brief", article);
  await briefed;
  expect(proxy.asked).toContain(`CONNECT 127.0.0.1:${port}`);
  expect(proxy.asked).toContain(`GET http://127.0.0.1:${port}`);
  lede.child.kill("SIGTERM");
  expect(await lede.ended).toMatchObject({ code: 0 });
});

test("a model; doctor names the proxy, and not its password", async () => {
  const server = await openAIServer(() => completion('{"ready":"yes","first":"harbour","last":"meadow"}'));
  open.push(server);
  const proxy = await behind({ "model.test": portOf(server.url) });
  const env = { OPENAI_BASE_URL: known(server.url, "model.test"), HTTP_PROXY: proxy.url };
  const { stdout } = await runLede(["doctor", "--json"], "", env);
  expect(stdout).toContain('"what":"Model","ok":true');
  expect(proxy.asked.some((one) => one.includes("model.test"))).toBe(true);
  expect(stdout).toContain(`everything goes through ${new URL(proxy.url).host}`);
  expect(stdout).not.toMatch(/p@ss|p%40ss/);
});

const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;
test.skipIf(!hasOpenssl)("a page over TLS, by a certificate of the company's own", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lede-ca-"));
  open.push({ close: () => rmSync(folder, { recursive: true }) });
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const asked = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=paper.example"];
  spawnSync("openssl", [...asked, "-addext", "subjectAltName=DNS:paper.example", "-keyout", key, "-out", cert]);
  const html = `<!doctype html><title>Rescue</title><article><h1>Rescue</h1><p>${article}</p></article>`;
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    if (request.url === "/robots.txt") response.writeHead(404).end();
    else response.writeHead(200, { "content-type": "text/html" }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(server);
  const proxy = await behind({ "paper.example": (server.address() as AddressInfo).port });
  const env = { HTTPS_PROXY: proxy.url, PROXY_RESOLVES: "yes" };
  const trusting = await runLede(["brief", "https://paper.example/a"], "", { ...env, NODE_EXTRA_CA_CERTS: cert });
  expect(trusting.stderr).toBe("");
  expect(trusting.stdout).toContain("2 million euros");
  expect(proxy.asked).toContain("CONNECT paper.example:443");
  expect((await runLede(["brief", "https://paper.example/a"], "", env)).code).toBe(1);
});
