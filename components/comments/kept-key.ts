type Unsent = { viewerId: string; submissionId: string; what: string };

/** Where the browser keeps what a person has typed about a submission and not sent, such as "answer:" and a question's id. */
export const keptKey = ({ viewerId, submissionId, what }: Unsent) =>
  `gradcheck:unsent:${viewerId}:${submissionId}:${what}`;
