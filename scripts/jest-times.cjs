/** A reporter for Jest: the time of each project, summed over its files, and the slowest tests. */
module.exports = class {
  onRunComplete(_, { testResults }) {
    if (testResults.length < 10) return;
    const projects = new Map();
    const tests = [];
    for (const { displayName, perfStats, testResults: all, testFilePath } of testResults) {
      const project = displayName?.name ?? "";
      projects.set(project, (projects.get(project) ?? 0) + perfStats.runtime);
      for (const { fullName, duration } of all)
        tests.push([duration ?? 0, fullName, require("node:path").basename(testFilePath)]);
    }
    tests.sort(([a], [b]) => b - a);
    const seconds = (time) => `${(time / 1000).toFixed(1).padStart(7)} s`;
    const lines = [...projects].map(([project, time]) => `  ${project.padEnd(16)}${seconds(time)}`);
    const slowest = tests.slice(0, 10).map(([time, name, file]) => `  ${seconds(time)}  ${name} (${file})`);
    console.error(["Time by project", ...lines, "Slowest tests", ...slowest].join("\n"));
  }
};
