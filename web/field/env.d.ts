/// <reference types="vite/client" />

/** The version the build wrote in: the first letters of the hash of the sources. */
declare const __PAYESH_VERSION__: string;
