/** `npm run mock -- --stateful`: the fake as a server, for other languages and for trying things out. */
import { createFakeHooked, type FakeRequest, type FakeResponse, type FakeServer } from "../../src/testing/index.ts";
import { printable } from "../cli/printable.ts";

/** The key that it accepts. */
export const apiKey = "test";
/** Milliseconds that a video takes. */
const videoTime = 20_000;

/** Starts a Hooked with an integration of each platform, and logs each request. */
export async function serveStateful(port: number, print: (text: string) => void): Promise<FakeServer> {
  const fake = createFakeHooked({
    apiKey,
    videoTime,
    clock: "system",
    maxRequests: 1,
    intercept: async (request, respond) => {
      const response = await respond();
      print(lineOf(request, response));
      return response;
    },
  });
  const platforms = (["youtube", "tiktok", "instagram"] as const).map((type) => fake.connectIntegration({ type }));
  const server = await fake.listen({ port });
  print(
    `An in-memory Hooked listens on ${server.url}. Its key is ${apiKey}; a video takes ${videoTime / 1000} seconds`,
  );
  print(`Connected: ${platforms.map(({ id, type }) => `${id} (${type})`).join(", ")}`);
  return server;
}

/** Values of these names hold no secrets. */
const shown = new Set(["status", "platform", "type", "limit", "offset", "niche"]);

function lineOf({ method, path, query }: FakeRequest, { status, body }: FakeResponse): string {
  const parameters = Object.entries(query).map(([name, value]) => `${name}=${shown.has(name) ? value : "…"}`);
  const target = `${path}${parameters.length > 0 ? `?${parameters.join("&")}` : ""}`;
  const message = status >= 400 ? ` ${(body as { message?: string }).message ?? ""}` : "";
  return [method, target, `${status}${message}`].map((part) => printable(part.slice(0, 200))).join("  ");
}
