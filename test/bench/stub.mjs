/** What the stubbed `fetch` and the loopback server answer with: the same for all. */
const item = { id: "int_1", type: "youtube", identifier: "UC1234567890", health: { status: "healthy" }, deleted: true };
const posts = ["post_1", "post_2"].map((id) => ({ id, status: "pending", integration: item, video: { id: "vid_1" } }));

const one = JSON.stringify({ success: true, data: { ...item, scheduleId: "post_1" } });
const many = JSON.stringify({ success: true, data: { scheduledPosts: posts, total: 2, limit: 50, offset: 0 } });

export const body = { videoId: "vid_1", integrationId: "int_1", scheduledDateTime: "2030-01-01T00:00:00.000Z" };
export const query = { status: "pending", limit: 50 };

/** The address of a list has a query. */
export const answerTo = (url) => (String(url).includes("?") ? many : one);

const headers = new Headers({ "content-type": "application/json" });

/** Not a real response: to make and to read one costs more than most clients do, and the same for all. */
class StubResponse {
  status = 200;
  statusText = "OK";
  ok = true;
  headers = headers;
  type = "basic";
  redirected = false;
  body = null;
  bodyUsed = false;
  url = "";
  #text;

  constructor(text) {
    this.#text = text;
  }

  async text() {
    return this.#text;
  }

  async json() {
    return JSON.parse(this.#text);
  }

  clone() {
    return this;
  }
}

export async function stubFetch(input) {
  return new StubResponse(answerTo(typeof input === "object" && "url" in input ? input.url : input));
}
