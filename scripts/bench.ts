import { benchCommand } from "../test/bench/command.ts";
import { start } from "./cli/command.ts";

await start(benchCommand);
