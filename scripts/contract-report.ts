/**
 * What the contract suite sees, as a page and as JUnit XML: `npm run contract:report -- --help`
 *
 * Exits with 0 if all is in sync, 1 if anything was found, 2 if the suite could not run.
 */
import { runCli } from "../test/report/cli.ts";

process.exitCode = await runCli(process.argv.slice(2), { out: console.log, err: console.error });
