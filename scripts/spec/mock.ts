/** The mock: Prism, in this process, on a free port. Responds with the examples of a spec, and refuses the requests that it does not allow. */
import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";
import { withoutNullInEnums } from "./mock-document.ts";
import type { Spec } from "./read.ts";

export interface Mock {
  url: string;
  close(): Promise<void>;
}

/** Starts the mock on a loopback address. Close it when you are done. */
export function startMock(spec: Spec, port = 0): Promise<Mock> {
  return start(spec, port, { isProxy: false });
}

/** Starts Prism as a proxy, which checks the responses of another server. Its findings are in the header `sl-violations`. */
export function startProxy(spec: Spec, upstream: string): Promise<Mock> {
  // It sends the key where a server redirects to, so it stands only before a server of ours.
  return start(spec, 0, { isProxy: true, upstream: new URL(upstream), validateRequest: false, checkSecurity: false });
}

async function start(spec: Spec, port: number, config: object): Promise<Mock> {
  const operations = await getHttpOperationsFromSpec(withoutNullInEnums(spec));
  const server = createServer(
    // Prism would call the webhook address of a request.
    operations.map((operation) => ({ ...operation, callbacks: [] })),
    {
      components: { logger: createLogger("mock", { enabled: false }) },
      cors: false,
      config: {
        mock: { dynamic: false },
        checkSecurity: true,
        validateRequest: true,
        validateResponse: true,
        errors: false,
        upstreamProxy: undefined,
        ...config,
      },
    } as never,
  );
  survive(server.prism as never);
  const url = await server.listen(port, "127.0.0.1");
  return { url, close: () => server.close() };
}

type Result = { _tag: "Left"; left: unknown } | { _tag: "Right"; right: unknown };

/**
 * Prism throws for malformed paths, Accept headers and media types where nobody catches it, which would end the process: such a
 * request gets a 400 instead.
 */
function survive(prism: { request: (...args: unknown[]) => () => Promise<Result> }): void {
  const { request } = prism;
  prism.request =
    (...args) =>
    async () => {
      try {
        return await request(...args)();
      } catch (error) {
        return { _tag: "Left", left: Object.assign(error as Error, { status: 400 }) };
      }
    };
}
