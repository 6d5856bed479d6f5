/** The loopback server that all clients call over the network. */
import { createServer } from "node:http";
import { answerTo } from "./stub.mjs";

const server = createServer((request, response) => {
  const text = answerTo(request.url);
  response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
  request.resume().once("end", () => response.end(text));
});
server.keepAliveTimeout = 600_000;
server.listen(0, "127.0.0.1", () => process.send(`http://127.0.0.1:${server.address().port}`));
