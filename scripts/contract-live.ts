/** Checks a live API against openapi.yaml: `HOOKED_API_KEY=… npm run contract:live -- --help` */
import { runCli } from "../test/live/cli.ts";

process.exitCode = await runCli(process.argv.slice(2), process.env, { out: console.log, err: console.error });
