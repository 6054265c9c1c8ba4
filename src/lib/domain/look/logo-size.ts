export interface LogoRoom {
	readonly width: number;
	readonly height: number;
	/** Of the surface that a mark should cover, so that wide, square and tall ones weigh about the same. */
	readonly area: number;
}

/** How large a logo is drawn: its proportions kept, about `area` in all, and within the room. Any unit of length. */
export function logoSize(
	{ width, height }: { readonly width: number; readonly height: number },
	room: LogoRoom
): { readonly width: number; readonly height: number } {
	const ratio = width / height;
	const high = Math.min(Math.sqrt(room.area / ratio), room.height, room.width / ratio);
	return { width: high * ratio, height: high };
}
