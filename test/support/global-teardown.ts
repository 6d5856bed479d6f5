import type { Mock } from "../../scripts/prism.ts";

export default async function teardown(): Promise<void> {
  await (globalThis as { hookedMock?: Mock }).hookedMock?.close();
}
