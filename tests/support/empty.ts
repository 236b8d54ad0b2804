// Stands in for "server-only", which throws wherever Next is not the one bundling.
export {};
