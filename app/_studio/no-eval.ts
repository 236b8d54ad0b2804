import { config } from "zod";

// Zod would try to make code while the page runs, which our policy refuses and the browser complains about.
// It decides when a schema is made, so this is imported before any.
config({ jitless: true });
