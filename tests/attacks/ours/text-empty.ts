// category: checker; expected: rejected

