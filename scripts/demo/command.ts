/** `npm start`: what the client is for, on an in-memory Hooked or on a real account. */
import { inspect } from "node:util";
import { type DisconnectProgress, Hooked, isHookedError, NotFoundError } from "../../src/index.ts";
import { createFakeHooked, type FakeHooked } from "../../src/testing/index.ts";
import { defineCommand, UsageError } from "../cli/command.ts";
import { printable } from "../cli/printable.ts";

interface Stage {
  print: (text: string) => void;
  /** Is aborted by Ctrl-C. */
  signal: AbortSignal;
}

export const demoCommand = defineCommand({
  usage: "npm start [-- <integration id> [--yes]]",
  help: [
    "Shows what this client is for: a platform is disconnected and no post is lost silently; a video is made and published.",
    "",
    "  npm start                      against an in-memory Hooked",
    "  npm start -- int_…             shows what would be cancelled and disconnected (needs HOOKED_API_KEY)",
    "  npm start -- int_… --yes       does it, for good",
  ].join("\n"),
  options: { yes: { type: "boolean" } },
  argument: { name: "<integration id>", optional: true },
  async run({ yes = false }, id, { out, err }) {
    if (yes && id === undefined) throw new UsageError("--yes needs the id of an integration");
    if (id !== undefined && !process.env["HOOKED_API_KEY"]?.trim())
      throw new UsageError(`To look at ${id}, set HOOKED_API_KEY. Create a key at https://hooked.so/settings/api`);
    const interrupt = new AbortController();
    const { signal } = interrupt;
    const stop = () => interrupt.abort(new Error("Ctrl-C"));
    // Once: a second Ctrl-C ends the process at once.
    process.once("SIGINT", stop);
    const stage: Stage = { print: out, signal };
    try {
      await (id === undefined ? showFake(stage) : showReal(stage, id, yes));
    } catch (error) {
      if (isHookedError(error) && error.name === "HookedArgumentError") throw new UsageError(error.message);
      err(`\n${explain(error, signal)}`);
      return signal.aborted ? 130 : 1;
    } finally {
      process.off("SIGINT", stop);
    }
    return 0;
  },
});

async function showFake(stage: Stage): Promise<void> {
  stage.print(
    "An in-memory Hooked, with a clock of its own. Nothing is scripted: it does what is asked, and remembers it.",
  );
  const fake = createFakeHooked();
  await disconnectPlatform(stage, fake);
  await publishVideo(stage, fake);
  stage.print("\nThe first scene with your account, changing nothing: HOOKED_API_KEY=… npm start -- int_…");
}

/** One of two platforms goes, with its posts. */
async function disconnectPlatform(stage: Stage, fake: FakeHooked): Promise<void> {
  const { print, signal } = stage;
  const { hooked } = fake;
  print("\n1. A platform is disconnected, and no post is lost silently");
  const youtube = fake.connectIntegration({ type: "youtube" });
  const tiktok = fake.connectIntegration({ type: "tiktok" });
  for (const [integration, name] of [
    [youtube, "Morning habits"],
    [tiktok, "Sleep better"],
    [youtube, "Deep work"],
  ] as const) {
    const { videoId } = await hooked.videos.createHookDemo({ name, avatarId: "avatar_sarah_01", text: name });
    const scheduledDateTime = hoursFromNow(fake, 24);
    await hooked.schedules.create({ videoId, integrationId: integration.id, scheduledDateTime });
  }
  await disconnect(stage, hooked, youtube.id, false);
  print('\n> hooked.schedules.list({ status: "pending" })');
  for await (const { id, platform, video } of hooked.schedules.list({ status: "pending" }, { signal })) {
    print(`  ${id}  ${video.name}, on ${platform}`);
  }
  print(`\n> hooked.integrations.disconnect("${youtube.id}")`);
  try {
    await hooked.integrations.disconnect(youtube.id, { signal });
  } catch (error) {
    // Failures are typed: what the server says of them can be read by programs.
    if (!(error instanceof NotFoundError)) throw error;
    print(`  ${error.name}: ${error.message}`);
    print(`  details: ${inspect(error.details)}`);
  }
}

async function publishVideo({ print, signal }: Stage, fake: FakeHooked): Promise<void> {
  const { hooked } = fake;
  print("\n2. A video is made and published, in accelerated time");
  const { id: integrationId } = fake.connectIntegration({ type: "youtube" });
  print("\n> hooked.videos.createTalkingAvatar({ name, script, avatarId, voiceId })");
  const script = "Three habits that change your mornings.";
  const body = { name: "Three habits", script, avatarId: "avatar_sarah_01", voiceId: "tzX5paJ07p5hyWFcU3uG" };
  const before = fake.state;
  const { videoId } = await hooked.videos.createTalkingAvatar(body, { signal });
  print(`  ${videoId} is in progress, and costs ${fake.state.usedCredits - before.usedCredits} credits`);
  print(`\n> hooked.videos.waitFor("${videoId}")`);
  const { status, url } = await hooked.videos.waitFor(videoId, { signal });
  print(`  ${status} after ${(fake.state.now.getTime() - before.now.getTime()) / 60_000} minutes: ${url}`);
  print("\n> hooked.schedules.create({ videoId, integrationId, scheduledDateTime })");
  const scheduledDateTime = hoursFromNow(fake, 3);
  const { scheduleId } = await hooked.schedules.create({ videoId, integrationId, scheduledDateTime }, { signal });
  print(`  ${scheduleId} is due at ${scheduledDateTime.toISOString()}`);
  await fake.advance({ hours: 3 });
  print(`\n> hooked.schedules.get("${scheduleId}"), 3 hours later`);
  const post = await hooked.schedules.get(scheduleId, { signal });
  print(`  ${post.status}: ${post.platformData?.publishedUrl}`);
}

function hoursFromNow(fake: FakeHooked, hours: number): Date {
  return new Date(fake.state.now.getTime() + hours * 3_600_000);
}

async function showReal(stage: Stage, id: string, yes: boolean): Promise<void> {
  const { pending, dryRun } = await disconnect(stage, new Hooked(), id, !yes);
  if (!dryRun) return;
  stage.print(`\nNothing was changed. To cancel ${count(pending.length)} and to disconnect ${id} for good:`);
  stage.print(`  npm start -- ${id} --yes`);
}

async function disconnect({ print, signal }: Stage, hooked: Hooked, id: string, dryRun: boolean) {
  print(`\n> hooked.integrations.get("${id}")`);
  const { type, account, health } = await hooked.integrations.get(id, { signal });
  // Servers may leave out what the document requires: the demo goes on.
  print(`  ${safe(account?.name, "An account without a name")} on ${safe(type)}, connection ${safe(health?.status)}`);
  print(`\n> hooked.integrations.disconnectSafely("${id}"${dryRun ? ", { dryRun: true }" : ""})`);
  return hooked.integrations.disconnectSafely(id, { dryRun, signal, onProgress: (event) => print(line(event)) });
}

function line(event: DisconnectProgress): string {
  switch (event.step) {
    case "collected": {
      const posts = event.pending.map(
        ({ id, scheduledDateTime, video }) =>
          `\n    ${safe(id)}  ${safe(scheduledDateTime, "(no time)")}  ${safe(video?.name, "(no video)")}`,
      );
      const again = event.round > 1 ? "Looked again: " : "";
      return `  ${again}${count(event.pending.length)} pending${posts.join("")}`;
    }
    case "cancelled":
      return `  Cancelled ${safe(event.post.id)}${event.alreadyGone ? " (it was gone already)" : ""}`;
    case "notCancelled":
      return `  Could not cancel ${safe(event.post.id)}: ${safe(event.error.message)}`;
    case "rateLimited":
      return `  The rate limit is reached. Goes on at ${event.until.toISOString()}`;
    case "disconnected":
      return `  Disconnected ${safe(event.integration.id)} from ${safe(event.integration.type)}`;
  }
}

/** What a server sends could end lines and move the cursor, and may be missing. */
function safe(value: unknown, otherwise = "unknown"): string {
  return typeof value === "string" ? printable(value) : otherwise;
}

function count(posts: number): string {
  return `${posts || "no"} post${posts === 1 ? "" : "s"}`;
}

function explain(error: unknown, signal: AbortSignal): string {
  if (signal.aborted && isHookedError(error) && error.name === "HookedAbortError" && !error.mayHaveBeenProcessed)
    return "Stopped.";
  return isHookedError(error) ? `${error.name}: ${safe(error.message)}` : inspect(error);
}
