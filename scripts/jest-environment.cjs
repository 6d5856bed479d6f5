/** Jest's environment of Node, with a `loadOnce` that loads a package outside of it: once for all test files of a worker. */
const { TestEnvironment } = require("jest-environment-node");

module.exports = class extends TestEnvironment {
  constructor(...args) {
    super(...args);
    this.global.loadOnce = require;
  }
};
