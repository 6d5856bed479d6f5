/** A transformer of Jest for the entry of a large package: it is loaded once, instead of once for each test file. */
module.exports = {
  process: (_, path) => ({ code: `module.exports = loadOnce(${JSON.stringify(path)});` }),
};
