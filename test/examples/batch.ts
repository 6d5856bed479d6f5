/**
 * Makes a video of each row of a CSV file, and schedules it when it is done. Run it again whenever it stopped: what was made
 * or scheduled already is found by its name, and is not made twice.
 *
 *     HOOKED_API_KEY=… npx tsx test/examples/batch.ts posts.csv
 *
 * The columns: name (of the video, each its own), script, integrationId, date (ISO 8601).
 */
import { readFileSync } from "node:fs";
import { Hooked } from "hooked-client";

export interface Row {
  name: string;
  script: string;
  integrationId: string;
  date: string;
}

export async function runBatch(hooked: Hooked, rows: readonly Row[], print: (text: string) => void): Promise<void> {
  const made = new Map<string, string>();
  for await (const { name, id } of hooked.videos.list()) if (!made.has(name)) made.set(name, id);
  const byVideo = new Map<string, Row>();
  for (const row of rows) byVideo.set(made.get(row.name) ?? (await create(hooked, row)), row);

  const scheduled = new Set<string>();
  for await (const post of hooked.schedules.list()) scheduled.add(post.video.id);
  for await (const { status, video } of hooked.videos.waitForAll([...byVideo.keys()])) {
    const row = byVideo.get(video.id) as Row;
    if (status === "failed") print(`${row.name}: could not be made: ${video.message}`);
    else if (scheduled.has(video.id)) print(`${row.name}: is scheduled already`);
    else print(`${row.name}: scheduled as ${await schedule(hooked, row, video.id)}`);
  }
}

async function create(hooked: Hooked, { name, script }: Row): Promise<string> {
  const body = { name, script, avatarId: "avatar_sarah_01", voiceId: "tzX5paJ07p5hyWFcU3uG" };
  return (await hooked.videos.createTalkingAvatar(body)).videoId;
}

async function schedule(hooked: Hooked, { name, integrationId, date }: Row, videoId: string): Promise<string> {
  const platformData = { title: name };
  return (await hooked.schedules.create({ videoId, integrationId, scheduledDateTime: date, platformData })).scheduleId;
}

/** Reads rows of comma-separated values. A value in quotes may contain commas, line breaks and doubled quotes. */
export function readRows(csv: string): Row[] {
  const records: string[][] = [[]];
  for (const [, quoted, plain = "", end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ",") records.push([]);
  }
  const [names = [], ...rows] = records.filter((values) => values.some((value) => value !== ""));
  return rows.map((values) => {
    const row = Object.fromEntries(names.map((name, i) => [name, values[i] ?? ""]));
    for (const name of ["name", "script", "integrationId", "date"]) {
      if (!row[name]) throw new Error(`A row has no ${name}: ${values.join(",")}`);
    }
    return row as unknown as Row;
  });
}

if (process.argv[1] === import.meta.filename) {
  void runBatch(new Hooked(), readRows(readFileSync(process.argv[2] ?? "posts.csv", "utf8")), console.log);
}
