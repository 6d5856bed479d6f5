import { startMock } from "../../scripts/prism.ts";
import { readSpec } from "../../scripts/spec.ts";

/** One mock for the whole run: the workers inherit its address. */
export default async function setup(): Promise<void> {
  const mock = await startMock(readSpec());
  process.env["HOOKED_MOCK_URL"] = mock.url;
  Object.assign(globalThis, { hookedMock: mock });
}
