/** Disconnects an integration with many pending posts: `disconnect.mjs <ours|hand> <posts>`. */
import { Hooked } from "../../dist/index.mjs";

const [, , way, posts] = process.argv;
const integration = { id: "int_1", type: "youtube" };
const concurrency = 4;
const pending = new Map();

function answer(method, url) {
  const { pathname, searchParams } = new URL(url);
  const id = pathname.split("/").at(-1);
  if (pathname.startsWith("/v1/integration/")) return { ...integration, deleted: method === "DELETE" };
  if (method === "DELETE") return { id, deleted: pending.delete(id) };
  const offset = Number(searchParams.get("offset") ?? 0);
  const limit = Number(searchParams.get("limit") ?? 20);
  const scheduledPosts = [...pending.values()].slice(offset, offset + limit);
  return { scheduledPosts, total: pending.size, limit, offset };
}

const headers = new Headers({ "content-type": "application/json" });
const fetch = async (url, { method }) => {
  const text = JSON.stringify({ success: true, data: answer(method, url) });
  return { status: 200, ok: true, headers, text: async () => text };
};
const hooked = new Hooked({ apiKey: "bench-key-of-no-use", baseUrl: "https://api.hooked.so", fetch });

const ways = {
  ours: async () => (await hooked.integrations.disconnectSafely("int_1", { concurrency })).cancelled.length,
  hand: async () => {
    await hooked.integrations.get("int_1");
    let cancelled = 0;
    for (;;) {
      const queue = await hooked.schedules.list({ status: "pending", platform: "youtube" }).toArray();
      if (queue.length === 0) break;
      const work = async () => {
        for (let post = queue.pop(); post; post = queue.pop()) {
          await hooked.schedules.cancel(post.id);
          cancelled++;
        }
      };
      await Promise.all(Array.from({ length: concurrency }, work));
    }
    await hooked.integrations.disconnect("int_1");
    return cancelled;
  },
};

async function run(count) {
  for (let i = 0; i < count; i++) {
    const id = `post_${i}`;
    pending.set(id, { id, status: "pending", integration, video: { id: "vid_1", name: "A video" } });
  }
  const cancelled = await ways[way]();
  if (cancelled !== count || pending.size > 0) throw new Error(`${way} cancelled ${cancelled} of ${count} posts`);
}

await run(2_000);
globalThis.gc();
const heap = process.memoryUsage().heapUsed;
const before = process.cpuUsage();
await run(Number(posts));
const { user, system } = process.cpuUsage(before);
globalThis.gc();
process.send({ cpu: (user + system) / 1000, kilobytes: (process.memoryUsage().heapUsed - heap) / 1024 });
