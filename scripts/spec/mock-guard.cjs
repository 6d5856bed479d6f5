/**
 * Loaded into the process of Prism's command line: no request ends it. Prism throws for malformed paths and Accept headers where
 * nobody catches it.
 */
const { Server } = require("node:http");

const open = new Set();
const { emit } = Server.prototype;

Server.prototype.emit = function (event, ...args) {
  if (event !== "request") return emit.call(this, event, ...args);
  const [request, response] = args;
  const problem = problemOf(request);
  if (problem) {
    answer(response, 400, problem);
    return true;
  }
  open.add(response);
  response.once("close", () => open.delete(response));
  return emit.call(this, event, ...args);
};

process.on("uncaughtException", (error) => {
  console.error(`Prism failed on a request, and goes on: ${JSON.stringify(String(error?.message ?? error))}`);
  for (const response of open) answer(response, 500, "Prism failed on a request: see its log");
});

function problemOf({ url, headers }) {
  try {
    decodeURIComponent(new URL(url, "http://localhost").href);
  } catch {
    return "The address is not a valid URL: check its percent-encoding";
  }
  const range = /^\s*[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+\s*(;.*)?$/;
  const valid = (headers.accept ?? "*/*").split(",").every((part) => range.test(part));
  return valid ? undefined : "The Accept header is not a list of media types";
}

function answer(response, status, message) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify({ success: false, message }));
}
