export function answer() {
  return {
    ...{ keep: ["forget"], ignore: ["input"], hide: ["output"], candidate: ["reset"], path: ["forget"] },
    allThat: ["own", "between", "looks"],
  };
}
