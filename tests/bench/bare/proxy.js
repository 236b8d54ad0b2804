import { NextResponse } from "next/server";

// The bundler looks for this file in the folders above too; without one here it would take the app's own.
export const proxy = () => NextResponse.next();

export const config = { matcher: "/never" };
