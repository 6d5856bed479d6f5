/** Posts events to a handler of the test, as often as the docs say. */
import type { Clock } from "./clock.ts";
import type { Fields } from "./state.ts";

/** What is posted to a webhook. */
export interface WebhookDelivery {
  /** The `webhook` of the request. */
  url: string;
  headers: Record<string, string>;
  /** The event as JSON: pass it to `parseWebhook`. */
  body: string;
  /** 1 is the first. */
  attempt: number;
}

/** Receives webhooks. A returned number other than 200, or an exception, makes the fake send again. */
export type WebhookHandler = (delivery: WebhookDelivery) => unknown;

/** Minutes after the first attempt at which an event is sent again, as the docs say. */
const retries = [1, 5, 15];

export function deliver(
  clock: Clock,
  handler: WebhookHandler | undefined,
  copies: number,
  url: string,
  event: Fields,
): void {
  if (!handler) return;
  const first = clock.now;
  const body = JSON.stringify(event);
  const attempt = async (number: number): Promise<void> => {
    let received = true;
    for (let copy = 0; copy < copies; copy++) {
      try {
        const status = await handler({ url, headers: { "content-type": "application/json" }, body, attempt: number });
        received = typeof status !== "number" || status === 200;
      } catch {
        received = false;
      }
    }
    const wait = retries[number - 1];
    if (!received && wait !== undefined) clock.at(first + wait * 60_000, () => attempt(number + 1));
  };
  clock.at(first, () => attempt(1));
}
