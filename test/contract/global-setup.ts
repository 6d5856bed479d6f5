import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMock } from "../../scripts/spec/mock.ts";
import { readSpec } from "../../scripts/spec/read.ts";

/** One mock for the whole run: the workers inherit its address, and where the table of the end goes. */
export default async function setup(): Promise<void> {
  const mock = await startMock(readSpec());
  process.env["HOOKED_MOCK_URL"] = mock.url;
  process.env["HOOKED_COVERAGE_TABLE"] = join(tmpdir(), `hooked-coverage-${process.pid}.txt`);
  Object.assign(globalThis, { hookedMock: mock });
}
