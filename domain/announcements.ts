export const announcementsPath = (courseId: string) => `/courses/${courseId}/announcements`;

/** Where an announcement stands among those of its course. */
export const announcementPath = (courseId: string, id: string) => `${announcementsPath(courseId)}#announcement-${id}`;

/** The same where only the server can see it: it shows the page of the list that has the announcement. */
export const withAnnouncementInQuery = (path: string) =>
  path.replace(/^([^?#]*)#announcement-([\w-]+)$/, "$1?at=$2#announcement-$2");
