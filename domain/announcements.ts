export const announcementsPath = (courseId: string) => `/courses/${courseId}/announcements`;

/** Where an announcement stands among those of its course. */
export const announcementPath = (courseId: string, id: string) => `${announcementsPath(courseId)}#announcement-${id}`;
