/**
 * Whether a paid call is sent once, on the runtime that runs this. A server keeps the connection of a GET alive, then carries out
 * each POST and drops the connection before it responds: some runtimes send such a request again by themselves.
 */
import { createServer } from "node:http";

const { Hooked } = await import(new URL("../../dist/index.mjs", import.meta.url).href);
const body = { script: "Hello", avatarId: "avatar_1", voiceId: "voice_1" };

let posts = 0;
const server = createServer((request, response) => {
  if (request.method === "GET") {
    response.writeHead(200, { "content-type": "application/json" }).end('{"success":true,"data":{"id":"int_1"}}');
    return;
  }
  request.resume().on("end", () => {
    posts++;
    request.socket.destroy();
  });
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const hooked = new Hooked({ apiKey: "sk_test_1234", baseUrl: `http://127.0.0.1:${server.address().port}` });

const failures = [];
const calls = {
  "a body": () => hooked.videos.createTalkingAvatar(body),
  "no body": () => hooked.social.refreshAccount("account_1"),
  "any path": () => hooked.request("POST", "/v1/thing", { body: { a: 1 } }),
};
for (const [name, call] of Object.entries(calls)) {
  posts = 0;
  await hooked.integrations.get("int_1");
  const error = await call().then(
    () => undefined,
    (reason) => reason,
  );
  const { attempts, mayHaveBeenProcessed } = error ?? {};
  if (posts !== 1 || attempts !== 1 || mayHaveBeenProcessed !== true) {
    failures.push(
      `${name}: the server got ${posts} requests; attempts ${attempts}, mayHaveBeenProcessed ${mayHaveBeenProcessed}`,
    );
  }
}
server.close();
server.closeAllConnections?.();
if (failures.length > 0) throw new Error(failures.join("\n"));
console.log("Each paid call was sent once");
