/** What the operations that make videos have in common. */
import type { Hooked } from "../../../src/index.ts";
import type { Expectation, ExpectedError } from "../../engine/expectation.ts";
import { passing, post } from "./requests.ts";

type Videos = Hooked["videos"];
type Creator = Exclude<keyof Videos, "list" | "get" | "waitFor">;
type Body<M extends Creator> = Parameters<Videos[M]>[0];

interface Creation<M extends Creator, Errors extends Record<number, Record<string, ExpectedError>>>
  extends Pick<Expectation, "title" | "message" | "deprecated"> {
  bodies: { minimal: Body<M> } & Record<string, Body<M>>;
  /** The result of the helper, by the name of the example. */
  result: Record<string, unknown>;
  errors: Errors;
}

/** What is posted to the webhook of any of these requests. */
const events = {
  completed: {
    event: "project.completed",
    status: "completed",
    video: { id: "video_xyz789", duration: 45, aspectRatio: "9:16", resolution: "1080x1920" },
    metadata: {},
  },
  failed: {
    event: "project.failed",
    status: "failed",
    message: "Script too short to generate video",
    metadata: {},
  },
};

/** The expectation of a method of `hooked.videos` that posts its argument as it is. */
export function creation<M extends Creator, Errors extends Record<number, Record<string, ExpectedError>>>(
  method: M,
  path: string,
  { bodies, result, errors, ...rest }: Creation<M, Errors>,
) {
  const run = (hooked: Hooked, body: Body<M>) =>
    (hooked.videos[method] as (body: Body<M>) => PromiseLike<unknown>)(body);
  return {
    helper: `videos.${method}`,
    calls: passing(post, path, run, bodies),
    expect: { 200: result, ...errors },
    webhooks: events,
    ...rest,
  };
}

/** The usual response. */
export const started = { started: { videoId: "vid_abc123", projectId: "proj_abc123", status: "STARTED" } };
/** No page shows a response. */
export const undocumented = { undocumented: {} };

export const spoken = { script: "Hello there", avatarId: "avatar_sarah_01", voiceId: "tzX5paJ07p5hyWFcU3uG" };
export const webhook = { webhook: "https://example.com/hooked", metadata: { order: 7, season: "spring" } };
export const caption = { preset: "hooked", alignment: "top", disabled: false } as const;
export const audio = { speed: 1, stability: 0.5, similarityBoost: 0.75, style: 0, useSpeakerBoost: true };
