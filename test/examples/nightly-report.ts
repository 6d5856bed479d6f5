/**
 * Lists what went wrong: posts and videos that failed since yesterday, and connections that need attention.
 *
 *     HOOKED_API_KEY=… npx tsx test/examples/nightly-report.ts
 */
import { Hooked } from "hooked-client";

export async function nightlyReport(hooked: Hooked, since: Date): Promise<string[]> {
  const isNew = ({ updatedAt }: { updatedAt: string }) => new Date(updatedAt) >= since;
  const lines: string[] = [];
  for (const post of await hooked.schedules.list({ status: "failed" }).toArray()) {
    if (isNew(post))
      lines.push(`Post ${post.id} on ${post.platform}: ${post.platformData?.error ?? "no reason known"}`);
  }
  for (const video of await hooked.videos.list({ status: "failed" }).toArray()) {
    if (isNew(video)) lines.push(`Video ${video.id} (${video.name}): ${video.message}`);
  }
  for (const { id } of await hooked.integrations.find()) {
    const { type, account, health } = await hooked.integrations.get(id);
    if (health.status !== "healthy") lines.push(`Connection ${id} (${type}, ${account.name}): ${health.status}`);
  }
  return lines;
}

if (process.argv[1] === import.meta.filename) {
  const yesterday = new Date(Date.now() - 24 * 3_600_000);
  void nightlyReport(new Hooked(), yesterday).then((lines) => console.log(lines.join("\n") || "All is well"));
}
