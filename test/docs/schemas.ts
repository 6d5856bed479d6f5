/** Every schema of the docs, by the name that it has in the document. */
export * from "./creation.ts";
export * from "./publishing.ts";
export * from "./research.ts";
export * from "./videos.ts";
