/**
 * Moves the pending posts of a platform to the new connection. Reconnecting in the dashboard makes a new integration, and the
 * posts of the old one would fail. Run it again if it stops: posts that were moved already are not scheduled twice.
 *
 *     HOOKED_API_KEY=… npx tsx test/examples/move-posts.ts int_old int_new
 */
import { Hooked } from "hooked-client";

export async function movePosts(hooked: Hooked, from: string, to: string): Promise<number> {
  // Collect first, then act: a list that changes while it is walked hides posts.
  const pending = await hooked.schedules.list({ status: "pending" }).toArray();
  const key = ({ video, scheduledDateTime }: (typeof pending)[number]) => `${video.id} ${scheduledDateTime}`;
  const moved = new Set(pending.filter(({ integration }) => integration.id === to).map(key));
  const old = pending.filter(({ integration }) => integration.id === from);
  for (const post of old) {
    // The other two fields are set by the server.
    const { publishedUrl, error, ...platformData } = post.platformData ?? {};
    if (!moved.has(key(post))) {
      await hooked.schedules.create({
        videoId: post.video.id,
        integrationId: to,
        scheduledDateTime: post.scheduledDateTime,
        platformData,
      });
    }
    await hooked.schedules.cancel(post.id);
  }
  return old.length;
}

if (process.argv[1] === import.meta.filename) {
  const [, , from = "", to = ""] = process.argv;
  void movePosts(new Hooked(), from, to).then((count) => console.log(`Moved ${count} posts`));
}
