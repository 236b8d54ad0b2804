// As with proxy.js: without this file the bundler would take the app's own.
export function register() {}
