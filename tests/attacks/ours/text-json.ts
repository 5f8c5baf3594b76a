// category: checker; expected: rejected
{ "solve": [0.46, -0.24, 0.76] }
