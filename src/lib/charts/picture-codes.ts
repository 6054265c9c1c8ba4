/** The code of a view's picture. */
export const pictureOfView = (view: string): string => `view-${view}`;

/** The code of the picture of an importance map, by its place from 0. */
export const pictureOfMap = (index: number): string => `map-${index + 1}`;

/** The code of the picture of the path model. */
export const pictureOfPaths = 'paths';

/** The code of the picture of how far all indicators have come; that of one indicator is its id. */
export const pictureOfProgress = 'progress';
