/** Whether a page is made for the projector: there the menus give their room to what the last row has to read. */
export const isOnWall = (path: string): boolean =>
  /^\/teach\/classes\/[^/]+\/(project|live\/[^/]+)$/.test(path);
